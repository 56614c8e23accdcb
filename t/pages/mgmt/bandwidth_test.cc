// Staff look at the traffic of a customer, a host or an address.
#include "t/support/mgmt_site.h"
#include "t/support/traffic_database.h"
#include "t/support/traffic_rows.h"

namespace {

struct BandwidthSite : t::MgmtSite {
  BandwidthSite() : t::MgmtSite(t::traffic_settings()) {
    exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (1, 42, 'vps', 'www.example.com'), (2, 42, 'colo', 'backup.example.com')");
    exec("INSERT IGNORE INTO networks (id, cidr) VALUES (901, '198.18.0.0/24')");
    exec("INSERT INTO ips (ip, network_id, sysid) VALUES ('198.18.0.17', 901, 1), ('198.18.0.18', 901, 2), ('198.18.0.19', 901, NULL)");
    exec("INSERT INTO ip_history (ip, sysid, since, who) VALUES ('198.18.0.17', 1, '2020-01-01', 'user:test'), ('198.18.0.18', 2, '2020-01-01', 'user:test')");
    t::put_traffic({"198.18.0.17", "198.18.0.18", "198.18.0.19"}, 1);
  }
  t::Answer page(const t::Fields& query = {}) { return get("/mgmt/bandwidth.html", query); }
  std::string today = value("SELECT UTC_DATE()");
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_bandwidth, BandwidthSite)

BOOST_AUTO_TEST_CASE(it_asks_whose) {
  const auto empty = page();
  BOOST_TEST(empty.status == 200);
  BOOST_TEST(empty.shows("Customer, host or IP address"));
  BOOST_TEST(!empty.shows("Totals of this report"));
  BOOST_TEST(!empty.shows("not available"));
}

BOOST_AUTO_TEST_CASE(by_customer_host_and_address) {
  for (const char* who : {"col00042", "42", " COL42 "}) {
    const auto customer = page({{"who", who}, {"from", today}});
    BOOST_TEST(customer.shows("<dd>800.0 MB</dd>"));
    BOOST_TEST(customer.shows("Larkspur Pottery (col00042)"));
    BOOST_TEST(customer.shows("Used this month"));
  }
  const auto host = page({{"who", "WWW.example.com"}, {"from", today}});
  BOOST_TEST(host.shows("<dd>400.0 MB</dd>"));
  BOOST_TEST(host.shows("selected>www.example.com (198.18.0.17)"));
  const auto address = page({{"who", "198.18.0.19"}, {"from", today}});  // nobody's now
  BOOST_TEST(address.shows("<dd>400.0 MB</dd>"));
  BOOST_TEST(!address.shows("Used this month"));
}

BOOST_AUTO_TEST_CASE(who_is_nobody_is_said) {
  for (const char* who : {"col99999", "nobody.example.com", "198.18.7.7", "<script>"}) {
    const auto wrong = page({{"who", who}});
    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(wrong.shows("Enter a customer id, the host name of a system, or an address of ours"));
    BOOST_TEST(!wrong.shows("<script>\""));
  }
}

BOOST_AUTO_TEST_CASE(the_customer_page_leads_to_it_for_those_who_may) {
  BOOST_TEST(get("/mgmt/customer.html", {{"cid", "42"}}).shows("/mgmt/bandwidth.html?who=col00042"));
  claim_log("web.forbidden");
  for (const char* role : {"support", "billing", "sysadmin"}) {
    t::Browser staff = as(role);
    const bool may = staff.get("/mgmt/bandwidth_edit.html", {{"cid", "42"}}).status == 200;
    BOOST_TEST_INFO(role);
    BOOST_TEST(staff.get("/mgmt/bandwidth.html").status == (may ? 200 : 403));
  }
}

BOOST_AUTO_TEST_CASE(a_dead_traffic_database_is_said) {
  stop("mgmt");
  configure({{"BWDB_SOCKET", path("no.sock")}});
  start("mgmt");
  claim_log("side_database.down");
  const auto shown = page({{"who", "42"}});
  BOOST_TEST(shown.status == 200);
  BOOST_TEST(shown.shows("Traffic figures are not available at the moment."));
}

BOOST_AUTO_TEST_SUITE_END()
