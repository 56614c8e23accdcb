#include "t/support/signup_site.h"

using namespace t;

BOOST_FIXTURE_TEST_SUITE(signup_step1, SignupSite)

BOOST_AUTO_TEST_CASE(shows_every_product_and_the_one_that_was_linked) {
  const Answer page = get("/signup/step1.html", {{"svc", "colo"}});
  BOOST_TEST(page.status == 200);
  for (const char* words : {"Linux VPS", "FreeBSD VPS", "Dedicated", "Colocation", "from $19 a month"}) BOOST_TEST(page.shows(words));
  BOOST_TEST(page.shows("name=\"svc\" value=\"colo\" checked"));
  BOOST_TEST(get("/signup/step1.html", {{"svc", "nonsense"}}).shows("name=\"svc\" value=\"linux\" checked"));
}

BOOST_AUTO_TEST_CASE(a_discounted_link_ticks_the_box_and_shows_the_lower_price) {
  const Answer page = get("/signup/step1.html", {{"svc", "linux_oss"}});
  BOOST_TEST(page.shows("name=\"oss\" value=\"1\" checked"));
  BOOST_TEST(page.shows("$23.20"));
  BOOST_TEST(!page.shows("Rocky Linux 9"));  // not offered with the discount
}

BOOST_AUTO_TEST_CASE(a_good_step_is_kept_and_leads_on) {
  get("/signup/step1.html");
  const Answer next = post("/signup/step1.html", step1_fields());
  BOOST_TEST(next.status == 303);
  BOOST_TEST(next.header("Location") == "/signup/step2.html");
  BOOST_TEST(get("/signup/step1.html").shows("value=\"Robin Placeholder\""));
}

BOOST_AUTO_TEST_CASE(errors_come_beside_the_fields_and_in_the_summary_and_nothing_is_lost) {
  get("/signup/step1.html");
  auto fields = with(with(step1_fields(), "owner-email", "robin@example"), "owner-name", "");
  fields = without(with(fields, "owner-city", "<b>Exampleton"), "c1-admin");
  const Answer page = post("/signup/step1.html", fields);
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("<title>Error: "));
  BOOST_TEST(page.shows("There is a problem"));
  BOOST_TEST(page.shows("<a href=\"#owner-name\">Enter your full name</a>"));
  BOOST_TEST(page.shows("id=\"owner-email-error\""));
  BOOST_TEST(page.shows("value=\"robin@example\""));
  BOOST_TEST(page.shows("value=\"&lt;b&gt;Exampleton\""));
  BOOST_TEST(page.shows("Choose at least one technical contact who is not an alternate"));
  BOOST_TEST(value("SELECT COUNT(*) FROM signups") == "0");
}

BOOST_AUTO_TEST_CASE(contacts_are_added_and_removed_without_a_script) {
  get("/signup/step1.html");
  BOOST_TEST(post("/signup/step1.html", with(step1_fields(), "go", "add-contact")).header("Location") == "/signup/step1.html#contacts");
  BOOST_TEST(get("/signup/step1.html").shows("id=\"c2-name\""));
  auto fields = with(with(step1_fields(), "contacts", "2"), "go", "remove-2");
  fields.emplace_back("c2-name", "Alex Sample");
  post("/signup/step1.html", fields);
  BOOST_TEST(!get("/signup/step1.html").shows("id=\"c2-name\""));
}

BOOST_AUTO_TEST_CASE(the_open_source_box_changes_the_plan_to_its_discounted_twin) {
  get("/signup/step1.html");
  post("/signup/step1.html", with(with(step1_fields(), "oss", "1"), "go", "price"));
  BOOST_TEST(get("/signup/step1.html").shows("value=\"linux-m-oss\" checked"));
}

BOOST_AUTO_TEST_CASE(a_plan_of_another_product_is_refused) {
  get("/signup/step1.html");
  const Answer page = post("/signup/step1.html", with(step1_fields(), "plan", "colo-1"));
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("Choose a plan"));
}

BOOST_AUTO_TEST_CASE(a_post_without_our_token_is_refused) {
  get("/signup/step1.html");
  claim_log("web.csrf");
  BOOST_TEST(post("/signup/step1.html", with(step1_fields(), "csrf", "0123")).status == 403);
  Browser foreign = me;
  foreign.variables["HTTP_ORIGIN"] = "https://evil.example.com";
  BOOST_TEST(foreign.post("/signup/step1.html", step1_fields()).status == 403);
  Browser cross = me;
  cross.variables["HTTP_SEC_FETCH_SITE"] = "cross-site";
  BOOST_TEST(cross.post("/signup/step1.html", step1_fields()).status == 403);
}

BOOST_AUTO_TEST_CASE(malformed_requests_are_answered_with_an_error_page) {
  get("/signup/step1.html");
  Browser odd = me;
  BOOST_TEST(odd.post("/signup/step1.html", {{"svc", "linux"}, {"svc", "colo"}}).status == 400);
  BOOST_TEST(odd.post_raw("/signup/step1.html", "svc=%ff%fe").status == 400);
  BOOST_TEST(odd.post_raw("/signup/step1.html", "{}", "application/json").status == 415);
  BOOST_TEST(odd.post_raw("/signup/step1.html", std::string(70'000, 'a')).status == 413);
  BOOST_TEST(odd.send("PUT", "/signup/step1.html", "", "").status == 405);
  BOOST_TEST(get("/signup/nowhere.html").status == 404);
  BOOST_TEST(get("/signup/").header("Location") == "/signup/step1.html");
}

BOOST_AUTO_TEST_SUITE_END()
