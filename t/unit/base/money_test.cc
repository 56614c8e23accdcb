#include "base/money.h"

#include <cstdlib>
#include <limits>
#include <stdexcept>
#include <type_traits>

#include "t/support/test.h"

using base::Money;

namespace {

template <class T>
concept MadeFrom = requires(T value) { Money::cents(value); };
template <class T>
concept Multiplies = requires(Money m, T value) { m.times(value); };
template <class T>
concept Divides = requires(Money m, T value) { m.divided(value); };

// No floating point gets in or out.
static_assert(MadeFrom<int> && MadeFrom<long long> && !MadeFrom<double> && !MadeFrom<float> && !MadeFrom<long double>);
static_assert(Multiplies<int> && !Multiplies<double> && Divides<int> && !Divides<float>);
static_assert(!std::is_constructible_v<Money, double> && !std::is_constructible_v<Money, int>);
static_assert(!std::is_constructible_v<double, Money> && !std::is_constructible_v<bool, Money>);

constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();

// What parse() makes of it, in cents; "refused" when it is not an amount.
std::string read(std::string_view text) {
  const auto amount = base::parse<Money>(text);
  return amount ? std::to_string(amount->cents()) : "refused";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(money)

BOOST_AUTO_TEST_CASE(amounts_as_people_write_them) {
  BOOST_TEST(read("0") == "0");
  BOOST_TEST(read("19") == "1900");
  BOOST_TEST(read("19.5") == "1950");
  BOOST_TEST(read("19.05") == "1905");
  BOOST_TEST(read("$1,234.50") == "123450");
  BOOST_TEST(read("12,345,678") == "1234567800");
  BOOST_TEST(read("123,456") == "12345600");
  BOOST_TEST(read("-8.75") == "-875");
  BOOST_TEST(read("-$8.75") == "-875");
  BOOST_TEST(read("-1.0") == "-100");
  BOOST_TEST(read("-0") == "0");
  BOOST_TEST(read("007.10") == "710");
  BOOST_TEST(read("999999999999999.99") == "99999999999999999");
}

BOOST_AUTO_TEST_CASE(anything_else_is_refused) {
  for (std::string_view text :
       {"",      " ",      "$",       "-",      "--1",   "+1",    "1.",     ".5",     ".",        "1.234",
        "1,23",  "12,34",  "1,2345",  ",123",   "1,",    "1,,234", "1,234,56", "1234,567", "12345,678", "1 000",
        " 1",    "1 ",     "1e3",     "0x10",   "NaN",   "inf",   "1.5.0",  "$-5",    "5$",       "$$5",
        "-$-5",  "1,234.5,0", "1.0e1", "1/2",   "\u22125", "\u0661", "\uFF11", "9999999999999999", "1.+5", "1.-5"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(read(text) == "refused");
  }
  BOOST_TEST(read(std::string_view{"1\0", 2}) == "refused");
  BOOST_TEST(read(std::string(100000, '9')) == "refused");
}

BOOST_AUTO_TEST_CASE(text_goes_out_and_comes_back) {
  for (std::int64_t cents : {0LL, 1LL, 9LL, 10LL, 99LL, 100LL, 123456789LL, 99999999999999999LL}) {
    for (const Money amount : {Money::cents(cents), Money::cents(-cents)}) {
      BOOST_TEST((base::parse<Money>(base::str(amount)) == amount));
    }
  }
  BOOST_TEST(base::str(Money::cents(123450)) == "1234.50");
  BOOST_TEST(base::str(Money::cents(-5)) == "-0.05");
}

BOOST_AUTO_TEST_CASE(display_groups_thousands_and_has_a_real_minus_sign) {
  BOOST_TEST(base::display(Money{}) == "$0.00");
  BOOST_TEST(base::display(Money::cents(5)) == "$0.05");
  BOOST_TEST(base::display(Money::cents(99999)) == "$999.99");
  BOOST_TEST(base::display(Money::cents(100000)) == "$1,000.00");
  BOOST_TEST(base::display(Money::cents(123456789)) == "$1,234,567.89");
  BOOST_TEST(base::display(Money::cents(-123450)) == "\u2212$1,234.50");
  BOOST_TEST(base::display(Money::cents(kLeast)) == "\u2212$92,233,720,368,547,758.08");
}

BOOST_AUTO_TEST_CASE(sums_and_multiples) {
  BOOST_TEST((Money::cents(150) + Money::cents(-200) == Money::cents(-50)));
  BOOST_TEST((Money::cents(150) - Money::cents(200) == Money::cents(-50)));
  BOOST_TEST((-Money::cents(150) == Money::cents(-150)));
  BOOST_TEST((Money::cents(1999).times(12) == Money::cents(23988)));
  BOOST_TEST((Money::cents(1999).times(0) == Money{}));
  BOOST_TEST((Money::cents(-1) < Money{} && Money{} < Money::cents(1)));
}

BOOST_AUTO_TEST_CASE(what_does_not_fit_throws_and_leaves_the_amount_as_it_was) {
  Money most = Money::cents(kMost);
  Money least = Money::cents(kLeast);
  BOOST_CHECK_THROW(most += Money::cents(1), std::overflow_error);
  BOOST_CHECK_THROW(least -= Money::cents(1), std::overflow_error);
  BOOST_TEST((most == Money::cents(kMost) && least == Money::cents(kLeast)));
  BOOST_CHECK_THROW(static_cast<void>(-least), std::overflow_error);
  BOOST_CHECK_THROW(static_cast<void>(most.times(2)), std::overflow_error);
  BOOST_CHECK_THROW(static_cast<void>(least.times(-1)), std::overflow_error);
  BOOST_CHECK_THROW(static_cast<void>(Money::cents(kMost / 12 + 1).times(12)), std::overflow_error);
}

BOOST_AUTO_TEST_CASE(shares_are_rounded_half_away_from_zero) {
  BOOST_TEST((Money::cents(1000).divided(3) == Money::cents(333)));
  BOOST_TEST((Money::cents(2000).divided(3) == Money::cents(667)));
  BOOST_TEST((Money::cents(5).divided(2) == Money::cents(3)));
  BOOST_TEST((Money::cents(-5).divided(2) == Money::cents(-3)));
  BOOST_TEST((Money::cents(10450).divided(6) == Money::cents(1742)));
  for (std::int64_t cents = -300; cents <= 300; ++cents) {
    for (std::int64_t parts = 1; parts <= 13; ++parts) {
      const auto share = Money::cents(cents).divided(parts).cents();
      const auto off = std::abs(cents - share * parts);
      BOOST_TEST_INFO(cents << " / " << parts << " = " << share);
      BOOST_TEST(2 * off <= parts);
      if (2 * off == parts) BOOST_TEST(std::abs(share) * parts > std::abs(cents));
    }
  }
  BOOST_TEST((Money::cents(kMost).divided(2) == Money::cents(kMost / 2 + 1)));
  BOOST_TEST((Money::cents(kLeast).divided(2) == Money::cents(kLeast / 2)));
  BOOST_CHECK_THROW(static_cast<void>(Money::cents(1).divided(0)), std::logic_error);
}

BOOST_AUTO_TEST_SUITE_END()
