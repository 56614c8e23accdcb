#include "t/support/open_orders.h"

namespace {

const std::string kPage = "/mgmt/quote.html";

struct Site : t::OpenOrders {
  Site() {
    (void)request();
    exec("INSERT INTO quotes (id, request_id, title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, state, expires_at,"
         " created_at, recipient, made_by) SELECT 5, id, 'Custom <server>', '128 GB memory', 1920, 13, 5000, 34900, 191950, 349000, 9900,"
         " 'draft', UTC_TIMESTAMP() + INTERVAL 30 DAY, UTC_TIMESTAMP(), 'kim@example.com', 'user:admin' FROM signups");
  }
  t::Fields going(const std::string& go) { return {{"id", "5"}, {"go", go}, {"version", value("SELECT row_version FROM quotes")}}; }
  // The way into signup that the newest mail has.
  std::string link() {
    const std::string body = value("SELECT body FROM mail_outbox ORDER BY id DESC LIMIT 1");
    const auto at = body.find("/signup/step1.html?quote=");
    return at == std::string::npos ? "" : body.substr(at, body.find('\n', at) - at);
  }
  std::string key() { return link().substr(link().find('=') + 1); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_quote, Site)

BOOST_AUTO_TEST_CASE(the_preview_shows_it_as_the_customer_will_see_it) {
  const auto page = get(kPage, {{"id", "5"}});
  for (const char* words : {"Draft", "Custom &lt;server&gt;", "$349.00", "$1,919.50", "$99.00", "Send it</button>", "kim@example.com</span>", "00a10009"}) {
    BOOST_TEST(page.shows(words), words);
  }
}

BOOST_AUTO_TEST_CASE(sent_it_leads_through_signup_at_the_quoted_price_and_answers_its_request) {
  const auto answer = post(kPage, going("send"));
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("is on its way"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, decided_by) FROM signups") == "accepted user:admin");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, sent_at IS NOT NULL) FROM quotes") == "sent 1");
  BOOST_TEST(value("SELECT COUNT(*) FROM quotes WHERE key_hash = SHA2(?, 256)", {key()}) == "1");
  BOOST_TEST(key().size() == 32u);
  start("signup");
  auto customer = another();
  const auto page = customer.get("/signup/step1.html", {{"quote", key()}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Custom &lt;server&gt;"));
  BOOST_TEST(page.shows("$349.00"));
}

BOOST_AUTO_TEST_CASE(sent_again_it_has_a_new_key_and_the_old_one_leads_nowhere) {
  (void)post(kPage, going("send"));
  const std::string old = key();
  (void)post(kPage, going("send"));
  BOOST_TEST(key() != old);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
  BOOST_TEST(value("SELECT COUNT(*) FROM quotes WHERE key_hash = SHA2(?, 256)", {old}) == "0");
}

BOOST_AUTO_TEST_CASE(the_same_press_twice_sends_one_mail) {
  const auto fields = going("send");
  BOOST_TEST(post(kPage, fields).status == 303);
  const auto second = post(kPage, fields);
  BOOST_TEST(second.status == 409);
  BOOST_TEST(second.shows("Nothing was done."));
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "1");
}

BOOST_AUTO_TEST_CASE(withdrawn_it_leads_nowhere) {
  (void)post(kPage, going("send"));
  const auto answer = post(kPage, going("withdraw"));
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("It is withdrawn."));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', state, key_hash IS NULL) FROM quotes") == "withdrawn 1");
}

BOOST_AUTO_TEST_CASE(one_that_was_ordered_or_has_expired_is_not_sent) {
  exec("UPDATE quotes SET expires_at = UTC_TIMESTAMP() - INTERVAL 1 DAY");
  BOOST_TEST(post(kPage, going("send")).status == 409);
  exec("UPDATE quotes SET expires_at = UTC_TIMESTAMP() + INTERVAL 1 DAY, state = 'ordered'");
  BOOST_TEST(!get(kPage, {{"id", "5"}}).shows("Withdraw"));
  BOOST_TEST(post(kPage, going("send")).status == 409);
  BOOST_TEST(post(kPage, going("withdraw")).status == 409);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
}

BOOST_AUTO_TEST_CASE(what_does_not_exist_is_404_and_it_is_not_for_sysadmins) {
  claim_log("web.forbidden");
  for (const char* id : {"", "x", "77"}) BOOST_TEST(get(kPage, {{"id", id}}).status == 404, id);
  BOOST_TEST(post(kPage, {{"id", "77"}}).status == 404);
  BOOST_TEST(as("sysadmin").get(kPage, {{"id", "5"}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
