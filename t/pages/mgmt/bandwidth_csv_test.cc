// The report of bandwidth.html for a spreadsheet.
#include "t/support/mgmt_site.h"
#include "t/support/traffic_database.h"
#include "t/support/traffic_rows.h"

namespace {

struct CsvSite : t::MgmtSite {
  CsvSite() : t::MgmtSite(t::traffic_settings()) {
    exec("INSERT IGNORE INTO networks (id, cidr) VALUES (901, '198.18.0.0/24')");
    exec("INSERT INTO ips (ip, network_id) VALUES ('198.18.0.19', 901)");
    t::put_traffic({"198.18.0.19"}, 1);
  }
  std::string today = value("SELECT UTC_DATE()");
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_bandwidth_csv, CsvSite)

BOOST_AUTO_TEST_CASE(days_in_bytes) {
  const auto csv = get("/mgmt/bandwidth.csv", {{"who", "198.18.0.19"}, {"from", today}});
  BOOST_TEST(csv.status == 200);
  BOOST_TEST(csv.body == "day,inbound bytes,outbound bytes,bytes\r\n" + today + ",100000000,300000000,400000000\r\n");
}

BOOST_AUTO_TEST_CASE(whose_is_not_said_or_nobodys) {
  BOOST_TEST(get("/mgmt/bandwidth.csv").status == 303);
  BOOST_TEST(get("/mgmt/bandwidth.csv", {{"who", "col99999"}}).header("Location") == "/mgmt/bandwidth.html?who=col99999");
}

BOOST_AUTO_TEST_SUITE_END()
