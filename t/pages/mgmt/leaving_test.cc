// Systems with a shutdown date; and how a list is sorted by its heads.
#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("INSERT INTO customers (cid, owner_name, owner_email, created_at) VALUES (43, 'Alder <b id=x>', 'alder@example.com', '2020-01-01')");
    exec("INSERT INTO systems (sysid, cid, kind, machine_id, hostname, cancel_on, reminders, stopped_on) VALUES"
         " (7, 42, 'vps', 1, 'm.example.com', UTC_DATE() + INTERVAL 5 DAY, 1, NULL),"
         " (8, 43, 'vps', 3, 'a.example.com', UTC_DATE() - INTERVAL 1 DAY, 0, NULL),"
         " (9, 42, 'vps', 1, 'Z.example.com', UTC_DATE(), 1, NULL), (10, 42, 'vps', 1, 'later.example.com', UTC_DATE() + INTERVAL 20 DAY, 1, NULL),"
         " (11, 42, 'vps', 1, 'gone.example.com', UTC_DATE(), 1, '2026-01-01'), (12, 42, 'vps', 1, 'stays.example.com', NULL, 1, NULL)");
  }
  // The systems in the order in which they stand.
  std::string order(const std::string& query) {
    const auto page = get("/mgmt/leaving.html" + query);
    std::string ids;
    const std::string mark = "<span class=\"copy num\">";
    for (auto at = page.body.find(mark); at != std::string::npos; at = page.body.find(mark, at + 1)) {
      const auto from = at + mark.size();
      ids += page.body.substr(from, page.body.find('<', from) - from) + ' ';
    }
    return ids;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_leaving, Page)

BOOST_AUTO_TEST_CASE(the_next_ten_days_and_what_is_past_come_first) {
  const auto page = get("/mgmt/leaving.html");
  BOOST_TEST(page.status == 200);
  for (const char* text : {"Shuts down in 5 days", "1 day past its date", "without reminders", "Shuts down today", "3 systems", "Alder &lt;b id=x&gt;",
                           "Larkspur Pottery", "/mgmt/system_keep.html?sysid=7", "/mgmt/system_stop.html?sysid=8"}) {
    BOOST_TEST(page.shows(text), text);
  }
  BOOST_TEST(order("") == "8 9 7 ");
  BOOST_TEST(order("?days=30") == "8 9 7 10 ");
  BOOST_TEST(order("?days=all") == "8 9 7 10 ");
  BOOST_TEST(order("?days=-5") == "8 9 7 ");
  BOOST_TEST(get("/mgmt/index.html").shows("href=\"/mgmt/leaving.html\""));
}

BOOST_AUTO_TEST_CASE(its_heads_sort_it_and_the_address_keeps_how) {
  BOOST_TEST(order("?sort=host") == "8 7 9 ");  // capitals count as small letters
  BOOST_TEST(order("?sort=-host") == "9 7 8 ");
  BOOST_TEST(order("?sort=customer") == "8 9 7 ");
  const auto page = get("/mgmt/leaving.html?sort=-host&days=30");
  BOOST_TEST(page.shows("aria-sort=\"descending\"><a href=\"/mgmt/leaving.html?days=30&amp;sort=host\">Host name"));
  BOOST_TEST(page.shows("href=\"/mgmt/leaving.html?days=all&amp;sort=-host\""));
  BOOST_TEST(page.shows("<th scope=\"col\"><a href=\"/mgmt/leaving.html?days=30&amp;sort=date\">Shutdown date"));
  BOOST_TEST(get("/mgmt/leaving.html").shows("aria-sort=\"ascending\"><a href=\"/mgmt/leaving.html?days=10&amp;sort=-date\">Shutdown date"));
}

BOOST_AUTO_TEST_CASE(what_is_no_column_is_the_first_order) {
  for (const char* odd : {"?sort=cancel_on", "?sort=--host", "?sort=%27", "?sort=host,date", "?sort="}) BOOST_TEST(order(odd) == "8 9 7 ", odd);
}

BOOST_AUTO_TEST_CASE(an_empty_list_says_why) {
  exec("UPDATE systems SET cancel_on = NULL WHERE sysid <> 10");
  BOOST_TEST(get("/mgmt/leaving.html").shows("No system leaves in these days"));
  exec("UPDATE systems SET cancel_on = NULL");
  BOOST_TEST(get("/mgmt/leaving.html?days=all").shows("No system has a shutdown date"));
}

BOOST_AUTO_TEST_CASE(all_staff_see_it_and_those_who_may_change_systems_act) {
  const auto page = as("billing").get("/mgmt/leaving.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(!page.shows("system_stop.html"));
}

BOOST_AUTO_TEST_SUITE_END()
