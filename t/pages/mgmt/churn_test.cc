#include "t/support/mgmt_site.h"

namespace {

struct Page : t::MgmtSite {
  Page() {
    exec("UPDATE customers SET created_at = '2020-01-01'");
    exec("INSERT INTO systems (sysid, cid, kind, hostname, started_on, stopped_on, moved_to) VALUES"
         " (901, 42, 'dedicated', 'a.example.com', '2020-01-01', NULL, NULL), (902, 42, 'dedicated', 'b.example.com', '2020-01-01', DATE_FORMAT(UTC_DATE(), '%Y-%m-01'), NULL),"
         " (903, 42, 'dedicated', 'c.example.com', DATE_FORMAT(UTC_DATE(), '%Y-%m-01'), NULL, NULL), (904, 42, 'dedicated', 'd.example.com', DATE_FORMAT(UTC_DATE(), '%Y-%m-01'), NULL, NULL),"
         " (905, 42, 'dedicated', 'e.example.com', '2020-01-01', DATE_FORMAT(UTC_DATE(), '%Y-%m-01'), 904)");
  }
  std::string last_line(const std::string& text) {
    const auto end = text.rfind("\r\n");
    const auto begin = text.rfind("\r\n", end - 1) + 2;
    return text.substr(begin + 7, end - begin - 7);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_churn, Page)

BOOST_AUTO_TEST_CASE(a_move_is_neither_coming_nor_going) {
  BOOST_TEST(last_line(get("/mgmt/churn.html", {{"csv", "1"}}).body) == ",3,1,1,1,0,0");
  const auto page = get("/mgmt/churn.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("33.3%"));
}

BOOST_AUTO_TEST_CASE(customers_who_have_left_are_counted) {
  exec("UPDATE customers SET status = 'cancelled', cancelled_at = DATE_FORMAT(UTC_DATE(), '%Y-%m-01')");
  BOOST_TEST(last_line(get("/mgmt/churn.html", {{"csv", "1"}}).body) == ",3,1,1,1,0,1");
}

BOOST_AUTO_TEST_CASE(it_is_for_billing) {
  claim_log("web.forbidden");
  BOOST_TEST(as("billing").get("/mgmt/churn.html", {{"months", "24"}}).status == 200);
  BOOST_TEST(as("support").get("/mgmt/churn.html").status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
