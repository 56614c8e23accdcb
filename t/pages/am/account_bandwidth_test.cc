#include "t/support/am_site.h"

BOOST_FIXTURE_TEST_SUITE(am_account_bandwidth, t::AmSite)

BOOST_AUTO_TEST_CASE(the_preference_is_changed_with_a_code) {
  constexpr char kPath[] = "/am/account_bandwidth.html";
  BOOST_TEST(get(kPath).status == 200);
  t::Fields fields = {{"version", version()}, {"overage", "limit"}, {"overage-limit", "40.00"}};
  const auto without = post(kPath, fields);
  BOOST_TEST(without.status == 422);
  BOOST_TEST(without.shows("Enter the security code that was mailed to you"));
  BOOST_TEST(without.shows("value=\"40.00\""));
  fields.emplace_back("security-code", ask_code(me, kPath, fields));
  BOOST_TEST(post(kPath, fields).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', bandwidth_option, bandwidth_limit) FROM customers WHERE cid = 42") == "limit 4000");
  BOOST_TEST(mail("robin@example.com", "has changed").find("bandwidth is used up was changed") != std::string::npos);
  BOOST_TEST(get("/am/account.html").shows("Bill up to $40.00 a month, then stop"));
}

BOOST_AUTO_TEST_CASE(what_cannot_be_read_and_what_changed_meanwhile_come_back) {
  constexpr char kPath[] = "/am/account_bandwidth.html";
  const std::string old = version();
  const std::string code = ask_code(me, kPath);
  for (const char* limit : {"", "x", "0.50", "1000000"}) {
    BOOST_TEST(post(kPath, {{"version", old}, {"overage", "limit"}, {"overage-limit", limit}, {"security-code", code}}).status == 422, limit);
  }
  exec("UPDATE customers SET row_version = row_version + 1 WHERE cid = 42");
  BOOST_TEST(post(kPath, {{"version", old}, {"overage", "go"}, {"security-code", code}}).status == 409);
  BOOST_TEST(value("SELECT bandwidth_option FROM customers WHERE cid = 42") == "stop");
  BOOST_TEST(post(kPath, {{"version", version()}, {"overage", "go"}, {"security-code", code}}).status == 303);
}

BOOST_AUTO_TEST_SUITE_END()
