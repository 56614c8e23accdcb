// The part by day of what was paid.
#include "domain/unused_time.h"
#include "t/support/test.h"

namespace {

using base::Money;

}  // namespace

BOOST_AUTO_TEST_SUITE(domain_unused_time)

BOOST_AUTO_TEST_CASE(by_day_is_exact_and_rounds_half_up_once) {
  const auto part = [](std::int64_t cents, int days, int of) { return domain::by_day(Money::cents(cents), days, of).cents(); };
  BOOST_TEST(part(3000, 14, 30) == 1400);
  BOOST_TEST(part(1900, 10, 31) == 613);    // 612.90
  BOOST_TEST(part(1900, 1, 30) == 63);      // 63.33
  BOOST_TEST(part(5, 1, 2) == 3);           // 2.5
  BOOST_TEST(part(29000, 365, 365) == 29000);
  BOOST_TEST(part(29000, 0, 365) == 0);
  BOOST_TEST(part(99'999'999, 364, 365) == 99'726'026);
}

BOOST_AUTO_TEST_CASE(the_whole_is_never_exceeded_by_its_parts_of_one_day) {
  for (int used = 0; used <= 31; ++used) {
    const auto unused = domain::by_day(Money::cents(1999), 31 - used, 31);
    BOOST_TEST((unused >= Money{} && unused <= Money::cents(1999)));
  }
}

BOOST_AUTO_TEST_SUITE_END()
