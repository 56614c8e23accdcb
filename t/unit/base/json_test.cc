#include "base/json.h"

#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(json)

BOOST_AUTO_TEST_CASE(a_text_is_one_literal_whatever_it_holds) {
  BOOST_TEST(base::json_string("Zoë 東") == "\"Zoë 東\"");
  BOOST_TEST(base::json_string("a\"b\\c") == "\"a\\u0022b\\u005cc\"");
  BOOST_TEST(base::json_string("</script><!--") == "\"\\u003c/script\\u003e\\u003c!--\"");
  BOOST_TEST(base::json_string(std::string_view{"\0\n\x1f\x7f", 4}) == "\"\\u0000\\u000a\\u001f\\u007f\"");
}

BOOST_AUTO_TEST_SUITE_END()
