#include "adapters/plain_line.h"

#include "base/text.h"
#include "t/support/test.h"

using adapters::plain_line;

BOOST_AUTO_TEST_SUITE(plain_line_of_foreign_words)

BOOST_AUTO_TEST_CASE(one_line_without_control_characters) {
  BOOST_TEST(plain_line(" 550 no\r\nsuch\tuser\r\n") == "550 no  such user");
  BOOST_TEST(plain_line("caf\xE9") == "caf\u00e9");
}

BOOST_AUTO_TEST_CASE(cut_between_characters) {
  for (std::size_t most = 0; most < 12; ++most) {
    const std::string line = plain_line("\u20ac\u00eb\U0001F600xyz", most);
    BOOST_TEST(line.size() <= most);
    BOOST_TEST(base::valid_utf8(line));
  }
}

BOOST_AUTO_TEST_SUITE_END()
