#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_staff, t::MgmtSite)

BOOST_AUTO_TEST_CASE(everybody_is_listed_with_state_and_second_factor) {
  exec("UPDATE users SET name = 'Kim <Sample>', last_login_at = '2026-11-01 10:20:30' WHERE login = 'billing'");
  exec("UPDATE users SET active = 0 WHERE login = 'support'");
  exec("UPDATE users SET hash = '' WHERE login = 'sysadmin'");
  give_totp("admin");
  const auto page = get("/mgmt/staff.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Kim &lt;Sample&gt;"));
  BOOST_TEST(page.shows("<time datetime=\"2026-11-01 10:20:30Z\">2026-11-01 10:20</time>"));
  BOOST_TEST(page.shows("Disabled"));
  BOOST_TEST(page.shows("No password yet"));
  BOOST_TEST(page.shows("One-time codes"));
  BOOST_TEST(page.shows("href=\"/mgmt/staff_edit.html?login=support\""));
}

BOOST_AUTO_TEST_CASE(it_is_for_admins) {
  claim_log("web.forbidden");
  for (const char* role : {"support", "billing", "sysadmin"}) {
    for (const char* page : {"/mgmt/staff.html", "/mgmt/staff_edit.html", "/mgmt/staff_action.html?login=admin&do=disable"}) {
      BOOST_TEST(as(role).get(page).status == 403, page);
    }
    BOOST_TEST(as(role).post("/mgmt/staff_action.html?login=admin&do=disable").status == 403);
  }
}

BOOST_AUTO_TEST_CASE(its_heads_sort_it) {
  exec("UPDATE users SET last_login_at = '2026-11-01 10:20:30' WHERE login = 'billing'");
  exec("UPDATE users SET last_login_at = '2026-11-02 10:20:30' WHERE login = 'admin'");
  const auto falling = get("/mgmt/staff.html", {{"sort", "-login"}}).body;
  BOOST_TEST(falling.find("login=sysadmin") < falling.find("login=admin\""));
  const auto last = get("/mgmt/staff.html", {{"sort", "-seen"}}).body;
  BOOST_TEST(last.find("login=admin\"") < last.find("login=billing\""));
  BOOST_TEST(last.find("login=billing\"") < last.find("login=support\""));
}

BOOST_AUTO_TEST_SUITE_END()
