#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_counts, t::MgmtSite)

BOOST_AUTO_TEST_CASE(systems_are_counted_per_machine_and_in_all) {
  exec("INSERT INTO systems (cid, kind, hostname, machine_id, monitored, cancel_on, stopped_on) VALUES"
       " (42, 'vps', 'a.example.com', 1, 1, NULL, NULL), (42, 'vps', 'b.example.com', 1, 0, '2030-01-01', NULL),"
       " (42, 'vps', 'c.example.com', 1, 1, NULL, '2020-01-01'), (42, 'vps', 'd.example.com', 3, 0, NULL, NULL)");
  exec("UPDATE machines SET capacity = 1 WHERE id = 3");
  exec("UPDATE machines SET in_service = 0, name = '<b id=x>' WHERE id = 2");
  const auto page = as("billing").get("/mgmt/counts.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("3 systems run, 1 of them have a shutdown date."));
  BOOST_TEST(page.shows("aria-label=\"virt01: 2 of 80\""));
  BOOST_TEST(page.shows("<td class=\"num\" data-label=\"Room\">78</td>"));
  BOOST_TEST(page.shows("href=\"https://virt01.example.com/\" target=\"_blank\" rel=\"noopener\""));
  BOOST_TEST(page.shows("<b>80</b>"));  // Linux, without the one that is out of service
  BOOST_TEST(page.shows("Out of service"));
  BOOST_TEST(page.shows("&lt;b id=x&gt;"));
  BOOST_TEST(page.shows("<h2>FreeBSD hosts</h2>"));
  BOOST_TEST(!page.shows("<p><a href=\"/mgmt/hosts.html\""));
  BOOST_TEST(!page.shows("more than it should have"));
  exec("INSERT INTO systems (cid, kind, hostname, machine_id) VALUES (42, 'vps', 'e.example.com', 3)");
  BOOST_TEST(get("/mgmt/counts.html").shows("more than it should have"));
  BOOST_TEST(get("/mgmt/counts.html").shows("href=\"/mgmt/hosts.html\""));
}

BOOST_AUTO_TEST_CASE(its_heads_sort_the_machines_of_each_kind) {
  exec("INSERT INTO systems (cid, kind, hostname, machine_id) VALUES (42, 'vps', 'a.example.com', 2), (42, 'vps', 'b.example.com', 3), (42, 'vps', 'c.example.com', 3)");
  const auto page = get("/mgmt/counts.html", {{"sort", "-running"}}).body;
  BOOST_TEST(page.find(">virt02<") < page.find(">virt01<"));
  BOOST_TEST(page.find(">virt01<") < page.find(">jail01<"));  // another kind, however many run on it
  const auto plain = get("/mgmt/counts.html").body;
  BOOST_TEST(plain.find(">virt01<") < plain.find(">virt02<"));
}

BOOST_AUTO_TEST_SUITE_END()
