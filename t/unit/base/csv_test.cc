#include "base/csv.h"

#include "t/support/test.h"

using base::CsvLine;

BOOST_AUTO_TEST_SUITE(unit_csv)

BOOST_AUTO_TEST_CASE(plain_cells_stand_as_they_are) {
  BOOST_TEST(base::csv_line({"2026-11-22", "Linux VPS M", ""}) == "2026-11-22,Linux VPS M,\r\n");
  BOOST_TEST(base::csv_line({"Zoë Müller-Test"}) == "Zoë Müller-Test\r\n");
}

BOOST_AUTO_TEST_CASE(commas_quotes_and_lines_are_quoted) {
  BOOST_TEST(base::csv_line({"a,b", "say \"hi\"", "two\nlines"}) == "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
}

BOOST_AUTO_TEST_CASE(nothing_begins_like_a_formula) {
  for (const char* text : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "=cmd|' /C calc'!A0"}) {
    BOOST_TEST(base::csv_line({text}) == '"' + std::string{"'"} + text + "\"\r\n");
  }
  BOOST_TEST(base::csv_line({"a=1"}) == "a=1\r\n");
}

BOOST_AUTO_TEST_CASE(money_is_a_number_with_its_sign) {
  BOOST_TEST(CsvLine{}.text("x").money(base::Money::cents(-4900)).money(base::Money::cents(123456)).end() == "x,-49.00,1234.56\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
