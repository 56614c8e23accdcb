#include "t/support/mgmt_site.h"

namespace {

struct NetworkSite : t::MgmtSite {
  t::Fields fresh(const std::string& cidr, const std::string& gateway = "") {
    return {{"once", once()}, {"cidr", cidr}, {"gateway", gateway}, {"vlan", "200"}, {"note", "New <rack>"}};
  }
  t::Answer save(const t::Fields& fields) { return post("/mgmt/network_edit.html", fields); }
  std::string addresses(const std::string& cidr) {
    return value("SELECT CONCAT(COUNT(*), ' ', COUNT(reserved_for)) FROM ips i JOIN networks n ON n.id = i.network_id WHERE n.cidr = ?", {cidr});
  }
  std::string reserved(const std::string& ip) { return value("SELECT reserved_for FROM ips WHERE ip = ?", {ip}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_network_edit, NetworkSite)

BOOST_AUTO_TEST_CASE(an_ipv4_network_is_listed_address_by_address) {
  const auto fields = fresh("10.20.30.0/26", "10.20.30.1");
  for (int i = 0; i < 2; ++i) BOOST_TEST(save(fields).header("Location") == "/mgmt/ipmap.html?done=saved");
  BOOST_TEST(addresses("10.20.30.0/26") == "64 3");
  BOOST_TEST(reserved("10.20.30.0") == "network");
  BOOST_TEST(reserved("10.20.30.1") == "gateway");
  BOOST_TEST(reserved("10.20.30.63") == "broadcast");
  BOOST_TEST(value("SELECT COUNT(*) FROM ip_history WHERE ip LIKE '10.20.30.%' AND who = 'user:admin' AND until IS NULL") == "3");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'network.added'") == "1");
  BOOST_TEST(get("/mgmt/ipmap.html").shows("10.20.30.0/26"));
}

BOOST_AUTO_TEST_CASE(the_largest_and_the_smallest) {
  BOOST_TEST(save(fresh("10.0.0.0/20")).status == 303);
  BOOST_TEST(addresses("10.0.0.0/20") == "4096 2");
  BOOST_TEST(reserved("10.0.15.255") == "broadcast");
  BOOST_TEST(save(fresh("10.1.0.0/31", "10.1.0.1")).status == 303);
  BOOST_TEST(addresses("10.1.0.0/31") == "2 1");
  BOOST_TEST(save(fresh("10.2.0.0/19")).shows("a larger one in parts"));
}

BOOST_AUTO_TEST_CASE(of_an_ipv6_network_only_the_gateway_is_listed) {
  BOOST_TEST(save(fresh("2001:db8:7::/48", "2001:DB8:7:0::1")).status == 303);
  BOOST_TEST(addresses("2001:db8:7::/48") == "1 1");
  BOOST_TEST(reserved("2001:db8:7::1") == "gateway");
}

BOOST_AUTO_TEST_CASE(no_address_is_in_two_networks) {
  for (const char* cidr : {"192.0.2.0/24", "192.0.2.128/25", "192.0.0.0/20"}) {
    const auto answer = save(fresh(cidr));
    BOOST_TEST(answer.status == 422, cidr);
    BOOST_TEST(answer.shows("some of these addresses are in one that we have"), cidr);
    BOOST_TEST(answer.shows("value=\"New &lt;rack&gt;\""), cidr);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM networks") == "3");
}

BOOST_AUTO_TEST_CASE(what_is_no_network_is_asked_for_again) {
  BOOST_TEST(save(fresh("")).shows("Enter a network<"));
  for (const char* cidr : {"10.0.0.1/24", "10.0.0.0", "x", "10.0.0.0/33"}) BOOST_TEST(save(fresh(cidr)).shows("with the first of its addresses"), cidr);
  for (const char* gateway : {"10.9.1.1", "x", "2001:db8::1"}) BOOST_TEST(save(fresh("10.9.0.0/24", gateway)).shows("Enter an address of this network"), gateway);
}

BOOST_AUTO_TEST_CASE(note_and_vlan_change_and_nothing_else) {
  const auto page = get("/mgmt/network_edit.html?id=1");
  BOOST_TEST(page.shows("<h1>Edit 192.0.2.0/24</h1>"));
  const t::Fields fields{{"id", "1"}, {"version", "1"}, {"cidr", "10.0.0.0/24"}, {"gateway", "10.0.0.1"}, {"vlan", "7"}, {"note", "Old"}};
  BOOST_TEST(save(fields).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS('|', cidr, gateway, vlan, note, row_version) FROM networks WHERE id = 1") == "192.0.2.0/24|192.0.2.1|7|Old|2");
  BOOST_TEST(value("SELECT CONCAT(old_value, ' ', new_value) FROM audit_log WHERE object = 'network:1'") == "VLAN=102&note=VPS VLAN=7&note=Old");
  const auto late = save(fields);
  BOOST_TEST(late.status == 409);
  BOOST_TEST(late.shows("note from “VPS” to “Old”"));
  BOOST_TEST(field(late, "version") == "2");
  for (const char* id : {"99", "x"}) BOOST_TEST(me.get("/mgmt/network_edit.html", {{"id", id}}).status == 404);
}

BOOST_AUTO_TEST_CASE(a_change_that_cannot_be_read_still_says_which_network_it_is) {
  const auto answer = save({{"id", "1"}, {"version", "1"}, {"vlan", "7"}, {"note", std::string(201, 'n')}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<h1>Edit 192.0.2.0/24</h1>"));
  // A form that names no network of ours adds none.
  for (const char* id : {"99", "x", "0"}) BOOST_TEST(save({{"id", id}, {"version", "1"}, {"once", once()}, {"cidr", "10.9.0.0/24"}}).status == 404, id);
  BOOST_TEST(value("SELECT COUNT(*) FROM networks WHERE cidr = '10.9.0.0/24'") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
