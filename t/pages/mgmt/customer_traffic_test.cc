// What the customer page says of the traffic of this month and the last.
#include "t/support/mgmt_systems.h"
#include "t/support/traffic_database.h"
#include "t/support/traffic_rows.h"
#include "web/quantity.h"

namespace {

struct Page : t::MgmtSystems {
  Page() : t::MgmtSystems(t::traffic_settings()) {}
  t::Answer page() { return get("/mgmt/customer.html", {{"cid", "col00042"}}); }
};

// 400 MB a day, as put_traffic() counts.
std::string of_days(int days) { return web::amount_in(days * 400'000'000LL, web::byte_unit(days * 400'000'000LL)); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_customer_traffic, Page)

BOOST_AUTO_TEST_CASE(each_month_by_itself_and_how_much_of_the_allowance) {
  constexpr int kDays = 32;
  t::put_traffic({"192.0.2.7", "192.0.2.99"}, kDays);
  const int today = std::stoi(value("SELECT DAY(UTC_DATE())"));
  const int last = std::stoi(value("SELECT LEAST(32 - DAY(UTC_DATE()), DAY(LAST_DAY(UTC_DATE() - INTERVAL DAY(UTC_DATE()) DAY)))"));
  exec("UPDATE subs SET bandwidth_gb = 1000 WHERE id = 70");
  const auto inside = page();
  BOOST_TEST(inside.shows("<dt>Used this month</dt><dd><span class=\"num\">" + of_days(today) + " ("));
  BOOST_TEST(inside.shows("<dt>Used last month</dt><dd class=\"num\">" + of_days(last) + " ("));
  BOOST_TEST(!inside.shows("Above the allowance"));
  t::put_traffic({"192.0.2.7"}, 1);
  exec("UPDATE ip_history SET since = UTC_DATE() - INTERVAL 3 DAY, sysid = 7 WHERE ip = '192.0.2.7'");
  exec("UPDATE subs SET bandwidth_gb = 0 WHERE id = 70");
  const auto none = page();
  BOOST_TEST(none.shows("<span class=\"num\">400.0 MB</span>"));
  BOOST_TEST(none.shows("<dt>Used last month</dt><dd class=\"num\">0"));
  BOOST_TEST(none.shows("None in the packages"));
}

BOOST_AUTO_TEST_CASE(above_the_allowance_is_said_in_words) {
  exec("INSERT INTO ip_history (ip, sysid, since, who) VALUES ('192.0.2.8', 7, '2024-05-01', 'user:pat'), ('192.0.2.9', 7, '2024-05-01', 'user:pat')");
  t::put_traffic({"192.0.2.7", "192.0.2.8", "192.0.2.9"}, 1);
  exec("UPDATE subs SET bandwidth_gb = 1 WHERE id = 70");
  const auto over = page();
  BOOST_TEST(over.shows("1.2 GB (120.0%)"));
  BOOST_TEST(over.shows("Above the allowance"));
}

BOOST_AUTO_TEST_CASE(without_a_traffic_database_the_page_is_there) {
  stop("mgmt");
  configure({{"BWDB_SOCKET", path("no.sock")}});
  start("mgmt");
  claim_log("side_database.down");
  const auto answer = page();
  BOOST_TEST(answer.status == 200);
  BOOST_TEST(answer.shows("Not available at the moment"));
  BOOST_TEST(answer.shows("When it is used up"));
}

BOOST_AUTO_TEST_SUITE_END()
