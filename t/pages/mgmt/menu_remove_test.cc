#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_menu_remove, t::MgmtSite)

BOOST_AUTO_TEST_CASE(it_asks_and_then_removes) {
  const auto page = get("/mgmt/menu_remove.html?id=11");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Remove Load from the menu?"));
  BOOST_TEST(page.shows("Keep it"));
  BOOST_TEST(value("SELECT COUNT(*) FROM menu WHERE id = 11") == "1");
  const auto answer = post("/mgmt/menu_remove.html", {{"id", "11"}, {"version", field(page, "version")}});
  BOOST_TEST(answer.header("Location") == "/mgmt/menu.html?done=removed");
  BOOST_TEST(me.follow(answer).shows("The entry is removed from the menu."));
  BOOST_TEST(value("SELECT COUNT(*) FROM menu WHERE id = 11") == "0");
  BOOST_TEST(value("SELECT CONCAT(action, ' ', object) FROM audit_log") == "menu.removed menu:11");
  BOOST_TEST(post("/mgmt/menu_remove.html", {{"id", "11"}, {"version", "1"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(what_has_entries_below_it_stays) {
  const auto answer = post("/mgmt/menu_remove.html", {{"id", "10"}, {"version", "1"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Move or remove the entries below it first"));
  BOOST_TEST(value("SELECT COUNT(*) FROM menu WHERE id = 10") == "1");
}

BOOST_AUTO_TEST_CASE(an_entry_that_somebody_has_changed_is_asked_about_again) {
  exec("UPDATE menu SET row_version = 2, label = 'Graphs of load' WHERE id = 11");
  const auto answer = post("/mgmt/menu_remove.html", {{"id", "11"}, {"version", "1"}});
  BOOST_TEST(answer.status == 409);
  BOOST_TEST(answer.shows("Remove Graphs of load from the menu?"));
  BOOST_TEST(value("SELECT COUNT(*) FROM menu WHERE id = 11") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
