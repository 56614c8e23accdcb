// The report for a spreadsheet.
#include "auth/password.h"
#include "t/support/site.h"
#include "t/support/test.h"
#include "t/support/traffic_database.h"
#include "t/support/traffic_rows.h"

namespace {

struct CsvSite : t::Site {
  CsvSite() : t::Site("am", t::traffic_settings()) {
    exec("INSERT INTO customers (cid, owner_name, company, owner_email, created_at, am_auth, am_enabled) VALUES (42, 'Robin', '', 'robin@example.com', UTC_TIMESTAMP(), ?, 1)",
         {auth::hash_password(base::Secret{"correct horse battery"})});
    exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (1, 42, 'vps', 'www.example.com')");
    exec("INSERT INTO networks (id, cidr) VALUES (1, '192.0.2.0/24')");
    exec("INSERT INTO ips (ip, network_id, sysid) VALUES ('192.0.2.17', 1, 1)");
    exec("INSERT INTO ip_history (ip, sysid, since, who) VALUES ('192.0.2.17', 1, '2020-01-01', 'user:test')");
    me.get("/am/login.html");
    BOOST_REQUIRE(me.post("/am/LOGINAM", {{"cid", "42"}, {"password", "correct horse battery"}}).status == 303);
    t::put_traffic({"192.0.2.17"}, 2);
  }
  std::string today = value("SELECT UTC_DATE()");
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_bandwidth_csv, CsvSite)

BOOST_AUTO_TEST_CASE(days_in_bytes) {
  const auto csv = get("/am/bandwidth.csv", {{"from", value("SELECT UTC_DATE() - INTERVAL 2 DAY")}, {"to", today}});
  BOOST_TEST(csv.status == 200);
  BOOST_TEST(csv.header("Content-Type") == "text/csv; charset=utf-8");
  BOOST_TEST(csv.body == "day,inbound bytes,outbound bytes,bytes\r\n" + value("SELECT UTC_DATE() - INTERVAL 2 DAY") + ",0,0,0\r\n" +
                             value("SELECT UTC_DATE() - INTERVAL 1 DAY") + ",100000000,300000000,400000000\r\n" + today + ",100000000,300000000,400000000\r\n");
}

BOOST_AUTO_TEST_CASE(quarter_hours_in_bytes) {
  const auto csv = get("/am/bandwidth.csv", {{"from", today}, {"view", "15min"}});
  BOOST_TEST(csv.body.find("begins (UTC),inbound bytes,outbound bytes,bytes\r\n" + today + " 00:00:00,100000000,300000000,400000000\r\n") == 0u);
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_leads_to_the_page_that_says_so) {
  const auto csv = get("/am/bandwidth.csv", {{"from", "tomorrow"}});
  BOOST_TEST(csv.status == 303);
  BOOST_TEST(csv.header("Location") == "/am/bandwidth.html?from=tomorrow");
}

BOOST_AUTO_TEST_SUITE_END()
