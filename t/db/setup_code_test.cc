// Setup codes: what replaces a password that nobody knows.
#include "auth/setup_code.h"

#include <atomic>

#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

constexpr base::CustomerId kCid{42};

struct Day : t::BusinessDay {
  Day() { exec("INSERT INTO customers (cid, owner_name, am_auth, created_at) VALUES (42, 'Robin', 'hash', '2020-01-01'), (43, 'Kim', 'hash', '2020-01-01')"); }
  std::string reset() {
    return database.write([&](db::Writer& db) { return auth::reset_access(db, random, kCid, clock.now()).text; });
  }
  bool take(const std::string& code, base::CustomerId cid = kCid) {
    return database.write([&](db::Writer& db) { return auth::take_setup_code(db, cid, code, clock.now()); });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(setup_code, Day)

BOOST_AUTO_TEST_CASE(a_code_works_once_for_its_customer) {
  const std::string code = reset();
  BOOST_TEST(!take(code, base::CustomerId{43}));
  BOOST_TEST(!take(std::string(32, '0')));
  BOOST_TEST(take(" " + code + "\n"));
  BOOST_TEST(!take(code));
}

BOOST_AUTO_TEST_CASE(a_new_code_ends_the_one_before) {
  const std::string first = reset();
  const std::string second = reset();
  BOOST_TEST(!take(first));
  BOOST_TEST(take(second));
}

BOOST_AUTO_TEST_CASE(it_ends_after_three_days) {
  const std::string code = reset();
  clock.advance(auth::kSetupTime);
  BOOST_TEST(!take(code));
}

BOOST_AUTO_TEST_CASE(others_are_left_alone) {
  (void)reset();
  BOOST_TEST(value("SELECT am_auth FROM customers WHERE cid = 43") == "hash");
  BOOST_TEST(value("SELECT am_auth FROM customers WHERE cid = 42") == "null");
}

BOOST_AUTO_TEST_CASE(two_who_enter_it_at_once_are_one) {
  const std::string code = reset();
  std::atomic<int> got{0};
  t::at_once(4, [&](int) {
    auto mine = another_database();
    got += mine.write([&](db::Writer& db) { return auth::take_setup_code(db, kCid, code, clock.now()) ? 1 : 0; });
  });
  BOOST_TEST(got.load() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
