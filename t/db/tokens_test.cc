// One-time tokens: each is good once, for its purpose and for its time.
#include "tables/tokens.h"

#include <atomic>

#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

using tables::tokens::Purpose;
const std::string kHash(64, '7');

struct Day : t::BusinessDay {
  Day() {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (42, 'Robin Placeholder', '2020-01-01')");
    issue(kHash);
  }
  void issue(const std::string& hash, Purpose purpose = Purpose::activation) {
    database.write([&](db::Writer& db) {
      tables::tokens::add(db, {hash, purpose, base::CustomerId{42}, std::nullopt, clock.now() + std::chrono::hours{72}}, clock.now());
    });
  }
  bool take(const std::string& hash = kHash, Purpose purpose = Purpose::activation) {
    return database.write([&](db::Writer& db) {
      const auto owner = tables::tokens::take(db, hash, purpose, clock.now());
      return owner && owner->cid == base::CustomerId{42};
    });
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(tokens, Day)

BOOST_AUTO_TEST_CASE(a_token_is_good_once) {
  BOOST_TEST(take());
  BOOST_TEST(!take());
}

BOOST_AUTO_TEST_CASE(it_is_good_for_its_purpose_only) {
  BOOST_TEST(!take(kHash, Purpose::hand_off));
  BOOST_TEST(!take(std::string(64, '8')));
  BOOST_TEST(take());
}

BOOST_AUTO_TEST_CASE(it_ends_at_its_time) {
  clock.advance(std::chrono::hours{72} - std::chrono::seconds{1});
  BOOST_TEST(database.read([&](db::Reader& db) {
    return tables::tokens::open_of(db, base::CustomerId{42}, Purpose::activation, clock.now()).has_value();
  }));
  clock.advance(std::chrono::seconds{1});
  BOOST_TEST(!take());
}

BOOST_AUTO_TEST_CASE(a_new_one_can_end_those_before_it) {
  issue(std::string(64, '9'), Purpose::password_reset);
  database.write([&](db::Writer& db) { tables::tokens::end_of(db, base::CustomerId{42}, Purpose::activation, clock.now()); });
  BOOST_TEST(!take());
  BOOST_TEST(take(std::string(64, '9'), Purpose::password_reset));
}

BOOST_AUTO_TEST_CASE(of_many_who_show_it_at_once_one_gets_it) {
  std::atomic<int> got{0};
  t::at_once(8, [&](int) {
    auto mine = another_database();
    got += mine.write([&](db::Writer& db) {
      return tables::tokens::take(db, kHash, Purpose::activation, clock.now()).has_value() ? 1 : 0;
    });
  });
  BOOST_TEST(got.load() == 1);
}

BOOST_AUTO_TEST_SUITE_END()
