#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_hosts, t::MgmtSite)

BOOST_AUTO_TEST_CASE(every_machine_is_listed) {
  exec("UPDATE machines SET in_service = 0, place = '<i>' WHERE id = 2");
  const auto page = get("/mgmt/hosts.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("href=\"/mgmt/host_edit.html?id=1\""));
  BOOST_TEST(page.shows("<td data-label=\"Kind\">FreeBSD hosts</td>"));
  BOOST_TEST(page.shows("Out of service"));
  BOOST_TEST(page.shows("&lt;i&gt;"));
  BOOST_TEST(!as("support").get("/mgmt/hosts.html").shows("host_edit.html"));
  BOOST_TEST(get("/mgmt/hosts.html?done=saved").shows("The machine is saved."));
}

BOOST_AUTO_TEST_CASE(without_machines_it_says_so) {
  exec("DELETE FROM machines");
  BOOST_TEST(get("/mgmt/hosts.html").shows("There are no machines yet"));
}

BOOST_AUTO_TEST_CASE(its_heads_sort_it) {
  const auto by_name = get("/mgmt/hosts.html", {{"sort", "name"}}).body;
  BOOST_TEST(by_name.find(">colo<") < by_name.find(">jail01<"));
  BOOST_TEST(by_name.find(">jail01<") < by_name.find(">virt01<"));
  const auto largest = get("/mgmt/hosts.html", {{"sort", "-capacity"}}).body;
  BOOST_TEST(largest.find(">virt01<") < largest.find(">jail01<"));
  BOOST_TEST(largest.find("class=\"num\" aria-sort=\"descending\"") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
