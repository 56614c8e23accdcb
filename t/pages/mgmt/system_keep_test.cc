// A cancellation is taken back.
#include "t/support/mgmt_systems.h"

namespace {

struct Page : t::MgmtSystems {
  Page() {
    exec("UPDATE systems SET cancel_on = UTC_DATE() + INTERVAL 5 DAY, reminders = 0 WHERE sysid = 7");
    exec("UPDATE subs SET ends_on = UTC_DATE() + INTERVAL 5 DAY WHERE id = 70");
  }
  t::Answer send() { return post("/mgmt/system_keep.html", {{"sysid", "7"}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_system_keep, Page)

BOOST_AUTO_TEST_CASE(it_asks_first_and_then_keeps_it_once) {
  BOOST_TEST(get("/mgmt/system_keep.html", {{"sysid", "7"}}).shows("Keep www.example.com (7)?"));
  BOOST_TEST(value("SELECT cancel_on IS NULL FROM systems WHERE sysid = 7") == "0");
  BOOST_TEST(landing(send()).shows("The cancellation is taken back"));
  BOOST_TEST(send().status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', cancel_on IS NULL, reminders, row_version) FROM systems WHERE sysid = 7") == "1 1 2");
  BOOST_TEST(value("SELECT COUNT(ends_on) FROM subs") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'system.kept'") == "1");
}

BOOST_AUTO_TEST_CASE(clearing_the_date_in_the_edit_form_does_the_same) {
  BOOST_TEST(post("/mgmt/system_edit.html", edit_form()).status == 303);
  BOOST_TEST(value("SELECT cancel_on IS NULL FROM systems WHERE sysid = 7") == "1");
  BOOST_TEST(value("SELECT COUNT(ends_on) FROM subs") == "0");
}

BOOST_AUTO_TEST_CASE(those_who_may_not_are_refused) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").post("/mgmt/system_keep.html", {{"sysid", "7"}}).status == 403);
  BOOST_TEST(post("/mgmt/system_keep.html", {{"sysid", "8"}}).status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
