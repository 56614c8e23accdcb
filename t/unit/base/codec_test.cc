#include "base/codec.h"

#include "base/log.h"
#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(codec)

BOOST_AUTO_TEST_CASE(whole_numbers_are_digits_with_a_minus_at_most) {
  BOOST_TEST(*base::parse<int>("0") == 0);
  BOOST_TEST(*base::parse<int>("-7") == -7);
  BOOST_TEST(*base::parse<int>("0042") == 42);
  BOOST_TEST(*base::parse<std::int64_t>("9223372036854775807") == INT64_MAX);
  BOOST_TEST(*base::parse<std::int64_t>("-9223372036854775808") == INT64_MIN);
  for (std::string_view text : {"", " ", "-", "+1", " 1", "1 ", "1.0", "1e3", "0x10", "1,000", "--1", "\u0661", "one"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(!base::parse<int>(text).has_value());
    BOOST_TEST(!base::parse<std::int64_t>(text).has_value());
  }
}

BOOST_AUTO_TEST_CASE(a_number_that_does_not_fit_is_refused) {
  BOOST_TEST(!base::parse<int>("2147483648").has_value());
  BOOST_TEST(!base::parse<int>("-2147483649").has_value());
  BOOST_TEST(!base::parse<std::int64_t>("9223372036854775808").has_value());
}

BOOST_AUTO_TEST_CASE(a_nul_byte_ends_no_number) {
  BOOST_TEST(!base::parse<int>(std::string_view{"1\0", 2}).has_value());
  BOOST_TEST(!base::parse<int>(std::string_view{"1\0002", 3}).has_value());
}

BOOST_AUTO_TEST_CASE(yes_and_no_are_one_and_zero) {
  BOOST_TEST(*base::parse<bool>("1"));
  BOOST_TEST(!*base::parse<bool>("0"));
  for (std::string_view text : {"", "true", "yes", "on", "2", "01", " 1"}) BOOST_TEST(!base::parse<bool>(text).has_value());
  BOOST_TEST(base::str(true) == "1");
  BOOST_TEST(base::str(false) == "0");
}

BOOST_AUTO_TEST_CASE(an_enumeration_takes_its_own_words_only) {
  using base::log::Level;
  for (const Level level : {Level::debug, Level::info, Level::warning, Level::error}) {
    BOOST_TEST((base::parse<Level>(base::str(level)) == level));
  }
  for (std::string_view text : {"", "Info", "INFO", "info ", "warn", "0"}) BOOST_TEST(!base::parse<Level>(text).has_value());
}

BOOST_AUTO_TEST_SUITE_END()
