#include "t/support/mgmt_site.h"

namespace {

struct MapSite : t::MgmtSite {
  MapSite() {
    exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (77, 42, 'vps', 'shop.example.com')");
    exec("UPDATE ips SET sysid = 77 WHERE ip = '192.0.2.7'");
    exec("UPDATE ips SET reserved_for = 'name <server>' WHERE ip = '192.0.2.9'");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_ipmap, MapSite)

BOOST_AUTO_TEST_CASE(every_network_says_how_full_it_is) {
  const auto page = as("billing").get("/mgmt/ipmap.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("aria-label=\"192.0.2.0/24: 251 of 254 are free\""));
  BOOST_TEST(page.shows("max=\"254\" value=\"3\""));
  BOOST_TEST(!page.shows("network_edit.html"));
  BOOST_TEST(as("sysadmin").get("/mgmt/ipmap.html").shows("/mgmt/network_edit.html?id=1"));
}

BOOST_AUTO_TEST_CASE(a_network_says_whose_each_address_is) {
  const auto page = get("/mgmt/ipmap.html?network=1");
  BOOST_TEST(page.shows("251 free, 1 used, 2 reserved of 254 listed."));
  BOOST_TEST(page.shows("<tr id=\"ip-192.0.2.7\">"));
  BOOST_TEST(page.shows("<a href=\"/mgmt/customer.html?cid=col00042#systems\">Larkspur Pottery</a>"));
  BOOST_TEST(page.shows("shop.example.com"));
  BOOST_TEST(page.shows("name &lt;server&gt;"));
  BOOST_TEST(page.shows("/mgmt/ip_edit.html?ip=192.0.2.9"));
  BOOST_TEST(!page.shows("/mgmt/ip_edit.html?ip=192.0.2.7\""));
  // In the order of their numbers.
  BOOST_TEST(page.body.find("ip-192.0.2.9\"") < page.body.find("ip-192.0.2.10\""));
  BOOST_TEST(!as("billing").get("/mgmt/ipmap.html?network=1").shows("ip_edit.html"));
}

BOOST_AUTO_TEST_CASE(one_kind_of_addresses) {
  const auto used = get("/mgmt/ipmap.html?network=1&show=used");
  BOOST_TEST(used.shows("ip-192.0.2.7\""));
  BOOST_TEST(!used.shows("ip-192.0.2.8\""));
  BOOST_TEST(get("/mgmt/ipmap.html?network=2&show=used").shows("No address of this kind is listed"));
  BOOST_TEST(!get("/mgmt/ipmap.html?network=1&show=free").shows("ip-192.0.2.9\""));
  BOOST_TEST(get("/mgmt/ipmap.html?network=1&show=reserved").shows("ip-192.0.2.9\""));
}

BOOST_AUTO_TEST_CASE(a_large_network_comes_in_pages) {
  exec("INSERT INTO networks (id, cidr) VALUES (50, '10.0.0.0/20')");
  exec("INSERT INTO ips (ip, network_id) SELECT INET_NTOA(167772160 + seq), 50 FROM seq_0_to_4095");
  const auto first = get("/mgmt/ipmap.html?network=50");
  BOOST_TEST(first.shows("ip-10.0.0.255\""));
  BOOST_TEST(!first.shows("ip-10.0.1.0\""));
  BOOST_TEST(first.shows("/mgmt/ipmap.html?network=50&amp;show=all&amp;p=2"));
  BOOST_TEST(!first.shows("Previous page"));
  const auto last = get("/mgmt/ipmap.html?network=50&p=16");
  BOOST_TEST(last.shows("ip-10.0.15.255\""));
  BOOST_TEST(!last.shows("Next page"));
}

BOOST_AUTO_TEST_CASE(a_form_gets_the_addresses_that_were_ticked) {
  const std::string form = "/mgmt/system_edit.html?id=77&ips=192.0.2.20";
  const auto list = me.get("/mgmt/ipmap.html", {{"pick", form}});
  BOOST_TEST(list.shows("Choose the network"));
  const std::string encoded = "%2Fmgmt%2Fsystem_edit.html%3Fid%3D77%26ips%3D192.0.2.20";
  BOOST_TEST(list.shows("/mgmt/ipmap.html?network=1&amp;pick=" + encoded));
  const auto page = me.get("/mgmt/ipmap.html", {{"network", "1"}, {"pick", form}});
  BOOST_TEST(page.shows("name=\"use-192.0.2.8\""));
  BOOST_TEST(!page.shows("name=\"use-192.0.2.7\""));
  BOOST_TEST(!page.shows("name=\"use-192.0.2.9\""));
  BOOST_TEST(page.shows("href=\"/mgmt/system_edit.html?id=77&amp;ips=192.0.2.20%20192.0.2.8\""));
  const auto back = me.get("/mgmt/ipmap.html", {{"pick", form}, {"go", "use"}, {"use-192.0.2.8", "1"}, {"use-192.0.2.11", "1"}, {"use-x", "1"}});
  BOOST_TEST(back.status == 303);
  BOOST_TEST(back.header("Location") == "/mgmt/system_edit.html?id=77&ips=192.0.2.20%20192.0.2.8%20192.0.2.11");
}

BOOST_AUTO_TEST_CASE(a_system_is_named_by_its_number_too) {
  const auto back = me.get("/mgmt/ipmap.html", {{"pick", "77"}, {"go", "use"}, {"use-192.0.2.8", "1"}});
  BOOST_TEST(back.header("Location") == "/mgmt/system_edit.html?sysid=77&ips=192.0.2.8");
  const auto form = me.follow(back);
  BOOST_TEST(form.status == 200);
  BOOST_TEST(form.shows(">192.0.2.8</textarea>"));
}

BOOST_AUTO_TEST_CASE(nobody_is_sent_elsewhere) {
  for (const char* form : {"https://evil.example.net/", "//evil.example.net/", "/\\evil.example.net", "javascript:alert(1)", "/am/x", "/mgmt/x\r\nX: y"}) {
    const auto page = me.get("/mgmt/ipmap.html", {{"pick", form}, {"go", "use"}, {"use-192.0.2.8", "1"}});
    BOOST_TEST((page.status == 200 || page.status == 400), form);
    BOOST_TEST(!page.shows("evil"), form);
    BOOST_TEST(!page.shows("pick="), form);
  }
}

BOOST_AUTO_TEST_CASE(a_network_that_is_not_there) {
  for (const char* id : {"99", "x", "-1"}) BOOST_TEST(me.get("/mgmt/ipmap.html", {{"network", id}}).status == 404, id);
}

BOOST_AUTO_TEST_CASE(its_heads_sort_the_networks) {
  const auto names = [&](const std::string& sort) { return get("/mgmt/ipmap.html", {{"sort", sort}, {"pick", "1"}}); };
  const auto rising = names("network");
  const auto falling = names("-network");
  BOOST_TEST(rising.body.find(">192.0.2.0/24<") < rising.body.find(">198.51.100.0/24<"));
  BOOST_TEST(falling.body.find(">198.51.100.0/24<") < falling.body.find(">192.0.2.0/24<"));
  BOOST_TEST(rising.shows("sort=-network\">Network"));
  BOOST_TEST(rising.shows("&amp;sort=free\">Free"));
}

BOOST_AUTO_TEST_CASE(the_heads_of_a_network_sort_all_its_addresses) {
  const auto page = [&](const std::string& sort, const std::string& show = "all") { return get("/mgmt/ipmap.html", {{"network", "1"}, {"show", show}, {"sort", sort}}); };
  const auto first = [](const t::Answer& answer) { return answer.body.substr(answer.body.find("<tr id=\"ip-") + 11, 12); };
  BOOST_TEST(first(page("-address")) == "192.0.2.254\"");
  BOOST_TEST(first(page("state")).starts_with("192.0.2.7\""));
  BOOST_TEST(first(page("customer")).starts_with("192.0.2.7\""));
  BOOST_TEST(first(page("what", "reserved")) != first(page("-what", "reserved")));
  BOOST_TEST(first(page("nonsense")).starts_with("192.0.2.1\""));
  BOOST_TEST(page("-state").shows("aria-sort=\"descending\"><a href=\"/mgmt/ipmap.html?network=1&amp;show=all&amp;sort=state\">State"));
  BOOST_TEST(page("-state").shows("href=\"/mgmt/ipmap.html?network=1&amp;show=free&amp;sort=-state\""));
}

BOOST_AUTO_TEST_CASE(the_order_of_a_large_network_goes_over_its_pages) {
  exec("INSERT INTO networks (id, cidr) VALUES (50, '10.0.0.0/22')");
  exec("INSERT INTO ips (ip, network_id) SELECT INET_NTOA(167772160 + seq), 50 FROM seq_0_to_1023");
  exec("UPDATE ips SET reserved_for = 'far away' WHERE ip = '10.0.3.200'");
  const auto by_state = get("/mgmt/ipmap.html?network=50&sort=state");
  BOOST_TEST(by_state.body.find("ip-10.0.3.200\"") < by_state.body.find("ip-10.0.0.0\""));
  BOOST_TEST(by_state.shows("/mgmt/ipmap.html?network=50&amp;show=all&amp;p=2&amp;sort=state"));
  const auto last = get("/mgmt/ipmap.html?network=50&sort=-address&p=4");
  BOOST_TEST(last.shows("ip-10.0.0.0\""));
  BOOST_TEST(last.body.find("ip-10.0.0.255\"") < last.body.find("ip-10.0.0.0\""));
  BOOST_TEST(!last.shows("Next page"));
}

BOOST_AUTO_TEST_SUITE_END()
