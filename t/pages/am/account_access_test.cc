#include "t/support/am_site.h"

BOOST_FIXTURE_TEST_SUITE(am_account_access, t::AmSite)

BOOST_AUTO_TEST_CASE(the_customer_sees_when_staff_looked_and_why_they_changed_something) {
  BOOST_TEST(get("/am/account_access.html").shows("Nobody has been in this account yet."));
  auto staff = as_staff_with_reason();
  staff.get("/am/dashboard.html");
  exec("INSERT INTO audit_log (at, actor, remote_addr, action, object, old_value, new_value, cid) VALUES"
       " (UTC_TIMESTAMP(), 'customer:42-anna', '198.51.100.7', 'login', 'customer:42-anna', '', '', 42),"
       " (UTC_TIMESTAMP(), 'user:secretive', '198.51.100.8', 'note.added', 'customer:42', '', '', 42),"
       " (UTC_TIMESTAMP(), 'user:support', '198.51.100.9', 'am.viewed', 'customer:43', '', 'page=theirs', 43)");
  const auto page = get("/am/account_access.html");
  for (const char* text : {"Our staff: support", "/am/dashboard.html", "asked for by phone", "col00042-anna", "198.51.100.7"}) BOOST_TEST(page.shows(text), text);
  for (const char* text : {"secretive", "theirs", "192.0.2.20", "198.51.100.9"}) BOOST_TEST(!page.shows(text), text);
}

BOOST_AUTO_TEST_CASE(it_goes_on_by_pages) {
  for (int i = 0; i < 60; ++i) {
    exec("INSERT INTO audit_log (at, actor, action, object, old_value, new_value, cid) VALUES (UTC_TIMESTAMP(), 'customer:42', 'login', 'customer:42', '', '', 42)");
  }
  const auto page = get("/am/account_access.html");
  const auto at = page.body.find("account_access.html?before=");
  BOOST_REQUIRE(at != std::string::npos);
  const auto older = get("/am/" + page.body.substr(at, page.body.find('"', at) - at));
  BOOST_TEST(older.status == 200);
  BOOST_TEST(older.body.find("?before=") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
