#include "t/support/signup_site.h"

using namespace t;

BOOST_FIXTURE_TEST_SUITE(signup_pay_opened, CardSite)

BOOST_AUTO_TEST_CASE(the_first_look_of_a_person_is_remembered_and_a_mere_get_is_none) {
  const std::string key = "0123456789abcdef0123456789abcdef";  // of the demonstration data
  const auto opened = [&] { return site.value("SELECT opened_at FROM invoice_keys"); };
  BOOST_TEST(site.get("/signup/pay.html", {{"key", key}}).shows("action=\"/signup/PAY_OPENED\""));
  BOOST_TEST(opened() == "");
  BOOST_TEST(site.post("/signup/PAY_OPENED", {{"key", std::string(32, '0')}}).status == 200);
  BOOST_TEST(opened() == "");
  BOOST_TEST(site.post("/signup/PAY_OPENED", {{"key", key}}).status == 200);
  BOOST_TEST(opened() != "");
  site.exec("UPDATE invoice_keys SET opened_at = '2026-01-02 03:04:05'");
  BOOST_TEST(site.post("/signup/PAY_OPENED", {{"key", key}}).status == 200);
  BOOST_TEST(opened() == "2026-01-02 03:04:05");
}

BOOST_AUTO_TEST_SUITE_END()
