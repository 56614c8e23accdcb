// What staff may do in a customer's account, and what the customer learns of it.
#include "t/support/am_site.h"

namespace {

struct StaffSite : t::AmSite {
  StaffSite() { claim_log("web.forbidden"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_staff_reason, StaffSite)

BOOST_AUTO_TEST_CASE(they_only_look_until_they_have_said_why) {
  auto staff = as("staff");
  const auto page = staff.get("/am/dashboard.html");
  BOOST_TEST(page.shows("You are looking at this account as staff (support). Read-only."));
  BOOST_TEST(page.shows("href=\"/am/staff_reason.html\""));
  const auto empty = staff.post("/am/staff_reason.html", {{"reason", "  "}});
  BOOST_TEST(empty.status == 422);
  BOOST_TEST(empty.shows("Enter the reason"));
  const auto given = staff.post("/am/staff_reason.html", {{"reason", "asked for <b>by phone</b>"}});
  BOOST_TEST(given.status == 303);
  BOOST_TEST(staff.follow(given).shows("You may change things, because: asked for &lt;b&gt;by phone&lt;/b&gt;"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, cid) FROM audit_log WHERE action = 'am.reason'") == "user:support 42");
}

BOOST_AUTO_TEST_CASE(what_the_customer_alone_decides_stays_shut_with_a_reason_too) {
  auto staff = as_staff_with_reason();
  exec("DELETE FROM audit_log");
  for (const char* own : {"/am/account_password.html", "/am/account_totp.html", "/am/END_SESSION", "/am/account_owner.html",
                          "/am/account_contact.html", "/am/account_bandwidth.html", "/am/account_login.html"}) {
    BOOST_TEST(staff.post(own, {{"go", "code"}}).status == 403, own);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens") == "0");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, new_value) FROM audit_log WHERE action = 'am.sent' LIMIT 1") ==
             "user:support page=%2Fam%2Faccount_password.html&reason=asked%20for%20by%20phone");
}

BOOST_AUTO_TEST_CASE(nobody_but_staff_has_this_page) {
  BOOST_TEST(get("/am/staff_reason.html").status == 403);
  BOOST_TEST(post("/am/staff_reason.html", {{"reason", "x"}}).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
