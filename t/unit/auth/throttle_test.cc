#include "t/support/test.h"

#include "auth/throttle.h"

using std::chrono::minutes;
using std::chrono::seconds;

BOOST_AUTO_TEST_SUITE(auth_throttle)

BOOST_AUTO_TEST_CASE(the_wait_doubles_up_to_half_a_minute) {
  const long long expected[] = {0, 1, 2, 4, 8, 16, 30, 30, 30, 30};
  for (int failures = 0; failures < 10; ++failures) {
    BOOST_TEST(auth::account_delay(auth::Door::am, failures).count() == expected[failures]);
    BOOST_TEST(auth::account_delay(auth::Door::mgmt, failures).count() == expected[failures]);
  }
}

BOOST_AUTO_TEST_CASE(staff_are_shut_out_after_ten_and_customers_never) {
  BOOST_TEST((auth::account_delay(auth::Door::mgmt, 10) == minutes{30}));
  BOOST_TEST((auth::account_delay(auth::Door::am, 10) == seconds{30}));
  BOOST_TEST((auth::account_delay(auth::Door::am, 1'000'000) == seconds{30}));
}

BOOST_AUTO_TEST_CASE(an_address_has_a_few_tries_free_for_the_office_behind_it) {
  const long long expected[] = {0, 0, 0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30};
  for (int failures = 0; failures < 13; ++failures) BOOST_TEST(auth::address_delay(failures).count() == expected[failures]);
}

BOOST_AUTO_TEST_CASE(subjects_under_which_failures_are_counted) {
  const auto known = auth::knock(auth::Door::mgmt, "alice", true, "192.0.2.7");
  BOOST_TEST(known.account == "mgmt:alice");
  BOOST_TEST(known.address == "addr:192.0.2.7");
  BOOST_TEST(auth::knock(auth::Door::am, "42", true, "192.0.2.7").account == "am:42");
}

// Somebody types a password where the name belongs: it must not end up in the database.
BOOST_AUTO_TEST_CASE(what_was_typed_for_an_unknown_account_is_not_kept) {
  const auto unknown = auth::knock(auth::Door::mgmt, "My-Secret-Password", false, "192.0.2.7");
  BOOST_TEST(unknown.account.find("Secret") == std::string::npos);
  BOOST_TEST(unknown.account.starts_with("mgmt:?"));
  BOOST_TEST(unknown.account == auth::knock(auth::Door::mgmt, "my-secret-password", false, "192.0.2.8").account);
  BOOST_TEST(auth::knock(auth::Door::mgmt, std::string(5000, 'x'), false, "192.0.2.7").account.size() <= 80u);
}

BOOST_AUTO_TEST_CASE(all_addresses_of_an_ipv6_customer_are_one) {
  const auto address = [](const char* text) { return auth::knock(auth::Door::am, "42", true, text).address; };
  BOOST_TEST(address("2001:db8:1:2::1") == "addr:2001:db8:1:2::/64");
  BOOST_TEST(address("2001:db8:1:2:ffff:ffff:ffff:ffff") == "addr:2001:db8:1:2::/64");
  BOOST_TEST(address("2001:db8:1:3::1") != address("2001:db8:1:2::1"));
  BOOST_TEST(address("::ffff:192.0.2.7") != address("::ffff:192.0.2.8"));
}

BOOST_AUTO_TEST_SUITE_END()
