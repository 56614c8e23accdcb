#include "t/support/test.h"

#include "auth/rights.h"

BOOST_AUTO_TEST_SUITE(auth_rights)

using enum tables::users::Role;

BOOST_AUTO_TEST_CASE(everybody_on_the_staff_is_staff) {
  for (const auto role : {support, billing, sysadmin, admin}) BOOST_TEST(auth::holds(role, "staff"));
}

BOOST_AUTO_TEST_CASE(an_admin_holds_what_anybody_holds) {
  for (const char* right : {"staff", "customers", "orders", "billing", "systems", "network", "admin"}) BOOST_TEST(auth::holds(admin, right));
}

BOOST_AUTO_TEST_CASE(the_others_hold_their_own) {
  BOOST_TEST(auth::holds(billing, "billing"));
  BOOST_TEST(!auth::holds(support, "billing"));
  BOOST_TEST(!auth::holds(sysadmin, "billing"));
  BOOST_TEST(auth::holds(sysadmin, "systems"));
  BOOST_TEST(!auth::holds(billing, "systems"));
  BOOST_TEST(auth::holds(sysadmin, "network"));
  BOOST_TEST(!auth::holds(support, "network"));
  BOOST_TEST(auth::holds(support, "customers"));
  BOOST_TEST(!auth::holds(sysadmin, "customers"));
  for (const auto role : {support, billing, sysadmin}) BOOST_TEST(!auth::holds(role, "admin"));
}

BOOST_AUTO_TEST_CASE(a_word_that_is_not_known_is_nobodys_right) {
  for (const auto role : {support, billing, sysadmin, admin}) {
    for (const char* right : {"", "Staff", "staff ", "customer", "anyone", "root"}) BOOST_TEST(!auth::holds(role, right));
  }
}

BOOST_AUTO_TEST_CASE(logins_of_a_customer_hold_what_they_are_for) {
  using Kind = tables::am_logins::Kind;
  for (const auto kind : {Kind::owner, Kind::billing, Kind::technical}) {
    BOOST_TEST(auth::holds(kind, "customer"));
    BOOST_TEST(auth::holds(kind, "self"));
    BOOST_TEST(auth::holds(kind, "owner") == (kind == Kind::owner));
    BOOST_TEST(auth::holds(kind, "billing") == (kind != Kind::technical));
    BOOST_TEST(auth::holds(kind, "card") == (kind != Kind::technical));
    BOOST_TEST(auth::holds(kind, "power") == (kind != Kind::billing));
    for (const char* right : {"", "staff", "admin", "customers", "anyone"}) BOOST_TEST(!auth::holds(kind, right));
  }
}

BOOST_AUTO_TEST_CASE(staff_touch_neither_the_card_nor_what_the_owner_guards) {
  for (const char* right : {"customer", "billing", "power"}) BOOST_TEST(auth::open_to_staff(right));
  for (const char* right : {"customer", "billing", "card", "power", "owner", "view", "logged-in"}) BOOST_TEST(auth::shown_to_staff(right));
  for (const char* right : {"self", "staff", ""}) BOOST_TEST(!auth::shown_to_staff(right));
  for (const char* right : {"card", "owner", "self", "staff", ""}) BOOST_TEST(!auth::open_to_staff(right));
}

BOOST_AUTO_TEST_SUITE_END()
