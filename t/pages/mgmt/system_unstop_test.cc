// An administrator takes a stop back.
#include "t/support/mgmt_systems.h"

namespace {

struct Page : t::MgmtSystems {
  Page() {
    exec("UPDATE ips SET sysid = 7 WHERE ip = '192.0.2.6'");
    exec("INSERT INTO ip_history (ip, sysid, since, who) VALUES ('192.0.2.6', 7, '2024-05-01', 'user:pat')");
    post("/mgmt/system_stop.html", {{"sysid", "7"}, {"version", "1"}, {"date", "2026-01-02"}});
  }
  t::Answer send(const std::string& reason = "Pulled the wrong one") { return post("/mgmt/system_unstop.html", {{"sysid", "7"}, {"reason", reason}}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_system_unstop, Page)

BOOST_AUTO_TEST_CASE(it_runs_again_and_the_reason_is_kept) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (8, 42, 'colo', 'b.example.com')");
  exec("UPDATE ips SET sysid = 8 WHERE ip = '192.0.2.6'");
  const auto page = get("/mgmt/system_unstop.html", {{"sysid", "7"}});
  BOOST_TEST(page.shows("192.0.2.6</span>: not free any more"));
  BOOST_TEST(page.shows("192.0.2.7</span>: still free"));
  const auto answer = send();
  BOOST_TEST(answer.header("Location") == "/mgmt/system_edit.html?sysid=7&done=unstopped&ips=192.0.2.7");
  BOOST_TEST(me.follow(answer).shows("The stop is taken back."));
  BOOST_TEST(me.follow(answer).shows(">192.0.2.7</textarea>"));
  BOOST_TEST(value("SELECT stopped_on IS NULL FROM systems WHERE sysid = 7") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM ips WHERE sysid = 7") == "0");
  BOOST_TEST(value("SELECT status FROM customers WHERE cid = 42") == "active");
  BOOST_TEST(trail().find("reason=Pulled the wrong one") != std::string::npos);
  BOOST_TEST(send().status == 404);
}

BOOST_AUTO_TEST_CASE(it_needs_a_reason_and_a_free_veid) {
  BOOST_TEST(send(" ").shows("Enter why the stop is taken back"));
  exec("INSERT INTO systems (sysid, cid, kind, machine_id, hostname, veid) VALUES (8, 42, 'vps', 1, 'b.example.com', 107)");
  BOOST_TEST(send().shows("Free its CT id or its outlet first"));
  BOOST_TEST(value("SELECT stopped_on IS NULL FROM systems WHERE sysid = 7") == "0");
}

BOOST_AUTO_TEST_CASE(only_an_administrator_may) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "billing", "sysadmin"}) {
    BOOST_TEST(as(role).post("/mgmt/system_unstop.html", {{"sysid", "7"}, {"reason", "x"}}).status == 403, role);
  }
}

BOOST_AUTO_TEST_SUITE_END()
