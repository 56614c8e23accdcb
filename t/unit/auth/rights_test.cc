#include "t/support/test.h"

#include "auth/rights.h"

BOOST_AUTO_TEST_SUITE(auth_rights)

using enum tables::users::Role;

BOOST_AUTO_TEST_CASE(everybody_on_the_staff_is_staff) {
  for (const auto role : {support, billing, sysadmin, admin}) BOOST_TEST(auth::holds(role, "staff"));
}

BOOST_AUTO_TEST_CASE(an_admin_holds_what_anybody_holds) {
  for (const char* right : {"staff", "orders", "billing", "systems", "admin"}) BOOST_TEST(auth::holds(admin, right));
}

BOOST_AUTO_TEST_CASE(the_others_hold_their_own) {
  BOOST_TEST(auth::holds(billing, "billing"));
  BOOST_TEST(!auth::holds(support, "billing"));
  BOOST_TEST(!auth::holds(sysadmin, "billing"));
  BOOST_TEST(auth::holds(sysadmin, "systems"));
  BOOST_TEST(!auth::holds(billing, "systems"));
  for (const auto role : {support, billing, sysadmin}) BOOST_TEST(!auth::holds(role, "admin"));
}

BOOST_AUTO_TEST_CASE(a_word_that_is_not_known_is_nobodys_right) {
  for (const auto role : {support, billing, sysadmin, admin}) {
    for (const char* right : {"", "Staff", "staff ", "customer", "anyone", "root"}) BOOST_TEST(!auth::holds(role, right));
  }
}

BOOST_AUTO_TEST_SUITE_END()
