#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_packages, t::MgmtSite)

BOOST_AUTO_TEST_CASE(current_and_past_ones_stand_by_product_with_what_runs_on_them) {
  exec("UPDATE packages SET offered_until = '2021-01-01', name = 'Old <b>' WHERE code = 'linux-s'");
  exec("INSERT INTO subs (cid, package_id, description, amount, months, anchor_day) SELECT 42, id, name, 1, 1, 1 FROM packages"
       " WHERE code = 'linux-m'");
  exec("INSERT INTO subs (cid, package_id, description, amount, months, anchor_day, ended_on) SELECT 42, id, name, 1, 1, 1, '2026-01-01'"
       " FROM packages WHERE code = 'linux-m'");
  const auto page = get("/mgmt/packages.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<h2 id=\"linux_oss-h\">Linux VPS, open source</h2>"));
  BOOST_TEST(page.shows("Old &lt;b&gt;"));
  BOOST_TEST(page.shows("until <time datetime=\"2021-01-01\">"));
  BOOST_TEST(page.shows("<tr data-state=\"cancelled\">"));
  BOOST_TEST(page.shows("<td data-label=\"Running\" class=\"num\">1</td>"));
  BOOST_TEST(page.shows("$159.50"));
}

BOOST_AUTO_TEST_CASE(an_empty_list_says_what_that_means) {
  exec("DELETE FROM packages");
  BOOST_TEST(get("/mgmt/packages.html").shows("No packages yet"));
}

BOOST_AUTO_TEST_CASE(it_is_for_billing_and_admin) {
  claim_log("web.forbidden");
  for (const char* role : {"billing", "admin"}) BOOST_TEST(as(role).get("/mgmt/packages.html").status == 200, role);
  for (const char* role : {"support", "sysadmin"}) BOOST_TEST(as(role).get("/mgmt/packages.html").status == 403, role);
}

BOOST_AUTO_TEST_CASE(its_heads_sort_the_packages_of_each_product) {
  const auto dear = get("/mgmt/packages.html", {{"sort", "-price"}}).body;
  BOOST_TEST(dear.find(">linux-m<") < dear.find(">linux-s<"));
  const auto cheap = get("/mgmt/packages.html", {{"sort", "price"}}).body;
  BOOST_TEST(cheap.find(">linux-s<") < cheap.find(">linux-m<"));
  BOOST_TEST(cheap.find(">linux-m<") < cheap.find(">colo-1<"));
  BOOST_TEST(get("/mgmt/packages.html").body.find("aria-sort") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
