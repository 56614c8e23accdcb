#include "t/support/signup_site.h"

using namespace t;

static Fields request() {
  return {{"once", kOnce}, {"cpu", "2x16"}, {"ram", "128"}, {"raid", "10"}, {"drive", "960-ssd"}, {"ips", "13"},
          {"bandwidth", "5000"}, {"backup", "200"}, {"os", "debian-13"}, {"delivery", ""}, {"install", "ipkvm"},
          {"name", "Kim Sample"}, {"company", ""}, {"email", "kim@example.com"}, {"phone", ""}, {"customer", "no"},
          {"heard", "friend"}, {"questions", "Is IPv6 included?"}};
}

BOOST_FIXTURE_TEST_SUITE(signup_colo_quote, SignupSite)

BOOST_AUTO_TEST_CASE(a_request_is_kept_once_and_mailed) {
  get("/signup/colo_quote.html");
  const Answer sent = post("/signup/colo_quote.html", request());
  BOOST_TEST(sent.status == 303);
  BOOST_TEST(post("/signup/colo_quote.html", request()).header("Location") == sent.header("Location"));
  BOOST_TEST(value("SELECT COUNT(*) FROM signups WHERE kind = 'quote_request'") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
  BOOST_TEST(value("SELECT body FROM mail_outbox WHERE recipient = 'staff@example.com'").find("by the customer over IPKVM") != std::string::npos);
  BOOST_TEST(me.follow(sent).shows("We have your request"));
}

BOOST_AUTO_TEST_CASE(wrong_fields_are_said_and_kept) {
  get("/signup/colo_quote.html");
  auto fields = with(with(with(request(), "cpu", "none"), "delivery", "tomorrow"), "email", "kim");
  const Answer page = post("/signup/colo_quote.html", fields);
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("Choose the processor"));
  BOOST_TEST(page.shows("Enter a date like 2026-12-24"));
  BOOST_TEST(page.shows("value=\"tomorrow\""));
  BOOST_TEST(page.shows("Is IPv6 included?"));
}

BOOST_AUTO_TEST_SUITE_END()
