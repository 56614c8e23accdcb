#include "base/csv_reader.h"

#include <stdexcept>

#include "base/text.h"
#include "t/support/test.h"

namespace {

// "line:cell|cell", a line each.
std::string shape(std::string_view text) {
  std::string all;
  for (const auto& row : base::read_csv(text)) all += std::to_string(row.line) + ":" + base::join(row.cells, "|") + ";";
  return all;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(csv_reader)

BOOST_AUTO_TEST_CASE(cells_and_lines) {
  BOOST_TEST(shape("a,b\nc,d\n") == "1:a|b;2:c|d;");
  BOOST_TEST(shape("a,b\r\nc,d") == "1:a|b;2:c|d;");
  BOOST_TEST(shape("\xEF\xBB\xBF\"a\",b,\n") == "1:a|b|;");
  BOOST_TEST(shape("\n\na\n\n") == "3:a;");
  BOOST_TEST(shape("") == "");
}

BOOST_AUTO_TEST_CASE(what_is_quoted_is_one_cell) {
  BOOST_TEST(shape("\"a,b\",\"c\"\"d\",\"\"\n") == "1:a,b|c\"d|;");
  BOOST_TEST(shape("\"two\r\nlines\",x\ny\n") == "1:two\r\nlines|x;3:y;");
  BOOST_TEST(shape("a\"b,c\n") == "1:a\"b|c;");
}

BOOST_AUTO_TEST_CASE(a_quote_that_is_never_closed_is_refused_with_its_line) {
  for (const char* text : {"a\n\"b", "a\n\"b\"\"", "a\n\"b\"c\n"}) {
    BOOST_CHECK_EXCEPTION(base::read_csv(text), std::runtime_error, [](const std::runtime_error& e) { return std::string{e.what()}.starts_with("line 2: "); });
  }
}

BOOST_AUTO_TEST_SUITE_END()
