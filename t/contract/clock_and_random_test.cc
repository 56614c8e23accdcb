#include <chrono>
#include <set>

#include "adapters/system_clock.h"
#include "adapters/system_random.h"
#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(clock_and_random)

BOOST_AUTO_TEST_CASE(the_clock_is_the_systems_to_the_second) {
  adapters::SystemClock clock;
  const auto before = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
  const auto now = clock.now();
  BOOST_CHECK(now.at >= before);
  BOOST_CHECK(now.at <= std::chrono::system_clock::now());
}

BOOST_AUTO_TEST_CASE(random_text_has_the_length_asked_for_and_never_repeats) {
  adapters::SystemRandom random;
  BOOST_TEST(random.hex(0) == "");
  BOOST_TEST(random.hex(1000).size() == 2000u);
  std::set<std::string> seen;
  for (int i = 0; i < 1000; ++i) {
    const std::string text = random.hex(16);
    BOOST_TEST_REQUIRE(text.size() == 32u);
    BOOST_TEST_REQUIRE(text.find_first_not_of("0123456789abcdef") == std::string::npos);
    BOOST_TEST_REQUIRE(seen.insert(text).second);
  }
}

BOOST_AUTO_TEST_SUITE_END()
