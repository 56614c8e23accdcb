#include "t/support/signup_site.h"

using namespace t;

BOOST_FIXTURE_TEST_SUITE(signup_step4, SignupSite)

BOOST_AUTO_TEST_CASE(shows_everything_with_links_back) {
  place(me);
  Browser other = another();
  other.get("/signup/step1.html");
  other.post("/signup/step1.html", step1_fields());
  other.post("/signup/step2.html", step2_fields());
  other.post("/signup/step3.html", with(step3_fields(), "months", "12"));
  const Answer page = other.get("/signup/step4.html");
  for (const char* words : {"server1.example.com", "Robin Placeholder", "Debian 13", "$290.00", "every 12 months",
                            "/signup/step2.html?back=check"}) {
    BOOST_TEST(page.shows(words));
  }
}

BOOST_AUTO_TEST_CASE(the_terms_must_be_accepted) {
  get("/signup/step1.html");
  post("/signup/step1.html", step1_fields());
  post("/signup/step2.html", step2_fields());
  post("/signup/step3.html", step3_fields());
  const Answer page = post("/signup/step4.html", {{"go", "next"}});
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("Accept the terms of service to place the order"));
  BOOST_TEST(orders() == 0);
}

BOOST_AUTO_TEST_CASE(placing_registers_the_order_with_its_price_and_mails_both_sides) {
  const OrderLink order = order_link(place(me));
  BOOST_TEST(orders() == 1);
  BOOST_TEST(value("SELECT CONCAT(state, ' ', recurring, ' ', setup, ' ', months, ' ', method) FROM signups WHERE ref = ?",
                   {order.ref}) == "pending 2900 0 1 card");
  BOOST_TEST(value("SELECT GROUP_CONCAT(recipient ORDER BY recipient) FROM mail_outbox") == "robin@example.com,staff@example.com");
  BOOST_TEST(value("SELECT body FROM mail_outbox WHERE recipient = 'robin@example.com'").find(order.key) != std::string::npos);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'order.placed'") == "1");
}

BOOST_AUTO_TEST_CASE(the_same_submit_again_is_the_same_order) {
  const Answer first = place(me);
  const Answer again = post("/signup/step4.html", {{"terms", "1"}, {"go", "next"}});
  BOOST_TEST(again.header("Location") == first.header("Location"));
  BOOST_TEST(orders() == 1);
  BOOST_TEST(get("/signup/step1.html").shows("This order is already placed"));
  BOOST_TEST(post("/signup/step1.html", with(step1_fields(), "plan", "linux-s")).status == 303);
  BOOST_TEST(value("SELECT package FROM signups") == "linux-m");
}

BOOST_AUTO_TEST_CASE(a_new_order_starts_with_a_new_cookie) {
  place(me);
  get("/signup/step1.html", {{"new", "1"}});
  BOOST_TEST(!get("/signup/step1.html").shows("already placed"));
  place(me, step1_fields(), with(step2_fields(), "host", "server2.example.com"));
  BOOST_TEST(orders() == 2);
}

BOOST_AUTO_TEST_CASE(what_the_client_says_about_prices_is_not_looked_at) {
  auto one = step1_fields();
  one.insert(one.end(), {{"price", "1"}, {"data-cents", "1"}, {"recurring", "1"}, {"quote-hash", "x"}, {"months", "12"}});
  const OrderLink order = order_link(place(me, one));
  BOOST_TEST(value("SELECT CONCAT(recurring, ' ', months) FROM signups WHERE ref = ?", {order.ref}) == "2900 1");
}

BOOST_AUTO_TEST_CASE(a_plan_that_ends_meanwhile_leads_back_to_step_1) {
  get("/signup/step1.html");
  post("/signup/step1.html", step1_fields());
  post("/signup/step2.html", step2_fields());
  post("/signup/step3.html", step3_fields());
  exec("UPDATE packages SET offered_until = '2021-01-01' WHERE code = 'linux-m'");
  BOOST_TEST(post("/signup/step4.html", {{"terms", "1"}}).header("Location") == "/signup/step1.html");
  BOOST_TEST(orders() == 0);
}

BOOST_AUTO_TEST_CASE(a_quote_gives_its_price_to_one_order) {
  exec("INSERT INTO quotes (title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, key_hash, state,"
       " expires_at, created_at) VALUES ('Custom', '128 GB memory', 1920, 13, 5000, 34900, 191950, 349000, 9900,"
       " SHA2('fedcba9876543210fedcba9876543210', 256), 'sent', NOW() + INTERVAL 1 DAY, NOW())");
  const std::string key = "fedcba9876543210fedcba9876543210";
  const Fields one = with(with(with(without(step1_fields(), "svc"), "plan", "linux-s"), "os", "debian-13"), "quote", key);
  const Fields two = without(without(with(dedicated_step2_fields(), "part1-mount", ""), "part1-gb"), "part2-gb");
  BOOST_TEST(get("/signup/step1.html", {{"quote", key}}).shows("$349.00"));
  const OrderLink order = order_link(place(me, one, without(two, "part2-mount")));
  BOOST_TEST(value("SELECT CONCAT(recurring, ' ', setup) FROM signups WHERE ref = ?", {order.ref}) == "34900 9900");
  BOOST_TEST(another().get("/signup/step1.html", {{"quote", key}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
