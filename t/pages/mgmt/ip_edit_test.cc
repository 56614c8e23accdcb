#include "t/support/mgmt_site.h"

namespace {

struct AddressSite : t::MgmtSite {
  t::Answer save(const std::string& ip, const std::string& was, const std::string& what_for, const std::string& known = "1") {
    return post("/mgmt/ip_edit.html", {{"ip", ip}, {"known", known}, {"was", was}, {"reserved-for", what_for}});
  }
  std::string reserved(const std::string& ip) { return value("SELECT COALESCE(reserved_for, 'free') FROM ips WHERE ip = ?", {ip}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_ip_edit, AddressSite)

BOOST_AUTO_TEST_CASE(an_address_is_reserved_renamed_and_given_back) {
  const auto page = get("/mgmt/ip_edit.html?ip=192.0.2.8");
  BOOST_TEST(page.shows("Reserve 192.0.2.8</h1>"));
  const auto saved = save("192.0.2.8", "", "name server");
  BOOST_TEST(saved.header("Location") == "/mgmt/ip.html?ip=192.0.2.8&done=saved");
  BOOST_TEST(me.follow(saved).shows("Reserved for name server."));
  BOOST_TEST(get("/mgmt/ip_edit.html?ip=192.0.2.8").shows("Change the reservation of 192.0.2.8</h1>"));
  BOOST_TEST(save("192.0.2.8", "name server", "mail server").status == 303);
  BOOST_TEST(reserved("192.0.2.8") == "mail server");
  BOOST_TEST(save("192.0.2.8", "mail server", "").status == 303);
  BOOST_TEST(reserved("192.0.2.8") == "free");
  BOOST_TEST(value("SELECT COUNT(*) FROM ip_history WHERE ip = '192.0.2.8' AND until IS NOT NULL") == "2");
  BOOST_TEST(value("SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_log") == "ip.reserved,ip.reserved,ip.unreserved");
}

BOOST_AUTO_TEST_CASE(what_somebody_else_has_done_meanwhile_is_said) {
  BOOST_TEST(save("192.0.2.8", "", "first").status == 303);
  const auto late = save("192.0.2.8", "", "second");
  BOOST_TEST(late.status == 409);
  BOOST_TEST(late.shows("reserved for from “” to “first”"));
  BOOST_TEST(late.shows("value=\"second\""));
  BOOST_TEST(field(late, "was") == "first");
  BOOST_TEST(reserved("192.0.2.8") == "first");
}

BOOST_AUTO_TEST_CASE(a_systems_address_is_not_reserved) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (77, 42, 'vps', 'shop.example.com')");
  exec("UPDATE ips SET sysid = 77 WHERE ip = '192.0.2.7'");
  BOOST_TEST(get("/mgmt/ip_edit.html?ip=192.0.2.7").status == 404);
  BOOST_TEST(save("192.0.2.7", "", "x").status == 409);
  BOOST_TEST(value("SELECT sysid FROM ips WHERE ip = '192.0.2.7'") == "77");
}

BOOST_AUTO_TEST_CASE(an_address_of_an_ipv6_network_is_added_once) {
  exec("INSERT INTO networks (id, cidr) VALUES (50, '2001:db8:7::/48')");
  BOOST_TEST(get("/mgmt/ip_edit.html?network=50").shows("<h1>Add an address</h1>"));
  BOOST_TEST(save("2001:DB8:7:0::8", "", "", "").header("Location") == "/mgmt/ip.html?ip=2001%3Adb8%3A7%3A%3A8&done=saved");
  BOOST_TEST(reserved("2001:db8:7::8") == "free");
  BOOST_TEST(get("/mgmt/ip.html?ip=2001%3Adb8%3A7%3A%3A8").status == 200);
  BOOST_TEST(save("2001:db8:7::8", "", "", "").shows("this one is listed already"));
  BOOST_TEST(save("2001:db8:8::8", "", "", "").shows("Enter an address of one of our networks"));
  BOOST_TEST(save("", "", "", "").shows("Enter an address<"));
  BOOST_TEST(save("x", "", "", "").shows("Enter an address like"));
  BOOST_TEST(save("2001:db8:7::9", "", "router", "").status == 303);
  BOOST_TEST(reserved("2001:db8:7::9") == "router");
}

BOOST_AUTO_TEST_CASE(an_address_that_is_not_ours) {
  for (const char* ip : {"10.0.0.1", "x"}) BOOST_TEST(me.get("/mgmt/ip_edit.html", {{"ip", ip}}).status == 404, ip);
  BOOST_TEST(save("10.0.0.1", "", "x").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
