#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_templates, t::MgmtSite)

BOOST_AUTO_TEST_CASE(each_says_where_it_is_and_who_uses_it) {
  exec("INSERT INTO systems (cid, kind, hostname, machine_id, template_id, stopped_on) VALUES (42, 'vps', 'a.example.com', 1, 1, NULL),"
       " (42, 'vps', 'b.example.com', 1, 1, '2020-01-01')");
  exec("UPDATE ref_templates SET machine_id = 2, in_signup = 0, os_name = 'Rocky <9>' WHERE template_id = 4");
  const auto page = get("/mgmt/templates.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Debian 13"));
  BOOST_TEST(page.shows("<td class=\"num\" data-label=\"In use by\">1</td>"));
  BOOST_TEST(page.shows("<td data-label=\"Hosts\">virt02</td>"));
  BOOST_TEST(page.shows("Rocky &lt;9&gt;"));
  // Retired ones come last.
  BOOST_TEST(page.body.find("FreeBSD 14.2") < page.body.find("CentOS 7"));
  BOOST_TEST(page.shows("Retired</span>"));
  BOOST_TEST(!as("billing").get("/mgmt/templates.html").shows("template_edit.html"));
}

BOOST_AUTO_TEST_SUITE_END()
