#include "t/support/mgmt_site.h"

BOOST_FIXTURE_TEST_SUITE(mgmt_auth, t::MgmtSite)

BOOST_AUTO_TEST_CASE(it_says_who_may_see_an_area) {
  auto stranger = another();
  auto answer = stranger.get("/mgmt/auth");
  BOOST_TEST(answer.status == 401);
  BOOST_TEST(answer.body == "");
  for (const char* role : {"support", "billing", "sysadmin", "admin"}) BOOST_TEST(as(role).get("/mgmt/auth").status == 204, role);
  exec("UPDATE users SET active = 0 WHERE login = 'support'");
  BOOST_TEST(as("support").get("/mgmt/auth").status == 401);
}

// Such a visitor is asked to come again on every other page; here a 200 would open the area.
BOOST_AUTO_TEST_CASE(a_link_from_elsewhere_opens_nothing) {
  auto stranger = another();
  stranger.variables["HTTP_SEC_FETCH_SITE"] = "cross-site";
  BOOST_TEST(stranger.get("/mgmt/auth").status == 401);
  auto other = another();
  other.variables["HTTP_SEC_FETCH_SITE"] = "cross-site";
  BOOST_TEST(other.get("/mgmt/index.html").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
