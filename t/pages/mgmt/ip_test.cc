#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_ip, t::MgmtSite)

BOOST_AUTO_TEST_CASE(it_says_whose_it_is_and_whose_it_was) {
  exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (77, 42, 'vps', 'shop.example.com')");
  exec("UPDATE ips SET sysid = 77 WHERE ip = '192.0.2.7'");
  exec("INSERT INTO ip_history (ip, reserved_for, since, until, who) VALUES ('192.0.2.7', 'a <test>', '2025-01-02 03:04:00', '2025-02-03 04:05:00', 'user:old')");
  exec("INSERT INTO ip_history (ip, sysid, since, who) VALUES ('192.0.2.7', 77, '2026-01-02 03:04:00', 'user:admin')");
  const auto page = as("billing").get("/mgmt/ip.html?ip=192.0.2.7");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("shop.example.com"));
  BOOST_TEST(page.shows("Larkspur Pottery, col00042"));
  BOOST_TEST(page.shows("<time datetime=\"2026-01-02 03:04:00Z\">2026-01-02 03:04</time>"));
  BOOST_TEST(page.shows("<td data-label=\"Until\">now</td>"));
  BOOST_TEST(page.shows("a &lt;test&gt;"));
  BOOST_TEST(page.body.find("2026-01-02") < page.body.find("2025-01-02"));
  BOOST_TEST(!get("/mgmt/ip.html?ip=192.0.2.7").shows("ip_edit.html"));  // a system's is changed with the system
}

BOOST_AUTO_TEST_CASE(a_free_one_can_be_reserved_by_who_may) {
  const auto page = get("/mgmt/ip.html?ip=192.0.2.8");
  BOOST_TEST(page.shows("Nobody has had this address yet"));
  BOOST_TEST(page.shows("/mgmt/ip_edit.html?ip=192.0.2.8"));
  BOOST_TEST(!as("support").get("/mgmt/ip.html?ip=192.0.2.8").shows("ip_edit.html"));
  BOOST_TEST(get("/mgmt/ip.html?ip=192.0.2.1").shows("Reserved for gateway."));
}

BOOST_AUTO_TEST_CASE(an_address_that_is_not_ours) {
  for (const char* ip : {"10.0.0.1", "x", "", "192.0.2.7'"}) BOOST_TEST(me.get("/mgmt/ip.html", {{"ip", ip}}).status == 404, ip);
}

BOOST_AUTO_TEST_SUITE_END()
