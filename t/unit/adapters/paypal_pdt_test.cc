#include "adapters/paypal_http.h"
#include "t/support/test.h"

using adapters::parse_pdt;
using Status = ports::PdtAnswer::Status;

namespace {

std::string value_of(const ports::PdtAnswer& answer, const std::string& name) {
  for (const auto& [key, value] : answer.fields) {
    if (key == name) return value;
  }
  return "(absent)";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(paypal_pdt)

BOOST_AUTO_TEST_CASE(success_brings_decoded_fields) {
  const auto answer =
      parse_pdt("SUCCESS\nmc_gross=19.95\npayment_date=20%3A12%3A59+Jan+13%2C+2026+PST\nmemo=\n");
  BOOST_CHECK(answer.status == Status::success);
  BOOST_TEST(value_of(answer, "mc_gross") == "19.95");
  BOOST_TEST(value_of(answer, "payment_date") == "20:12:59 Jan 13, 2026 PST");
  BOOST_TEST(value_of(answer, "memo") == "");
}

BOOST_AUTO_TEST_CASE(the_charset_line_decides_wherever_it_stands) {
  BOOST_TEST(value_of(parse_pdt("SUCCESS\nfirst_name=Zo%EB\ncharset=windows-1252\n"), "first_name") ==
             "Zo\u00eb");
  BOOST_TEST(value_of(parse_pdt("SUCCESS\ncharset=UTF-8\nfirst_name=Zo%C3%AB\n"), "first_name") ==
             "Zo\u00eb");
  BOOST_TEST(value_of(parse_pdt("SUCCESS\nfirst_name=Zo%EB\n"), "first_name") == "Zo\u00eb");
}

BOOST_AUTO_TEST_CASE(carriage_returns_are_tolerated) {
  const auto answer = parse_pdt("SUCCESS\r\ntxn_id=1\r\n");
  BOOST_CHECK(answer.status == Status::success);
  BOOST_TEST(value_of(answer, "txn_id") == "1");
}

BOOST_AUTO_TEST_CASE(fail_is_the_first_line_alone) {
  BOOST_CHECK(parse_pdt("FAIL").status == Status::fail);
  BOOST_CHECK(parse_pdt("FAIL\nError: 4002\n").status == Status::fail);
}

BOOST_AUTO_TEST_CASE(anything_else_is_unknown) {
  for (const char* text : {"", "\n", "success\na=1", "SUCCESS x\na=1", " SUCCESS\na=1", "FAILED", "FAIL ",
                           "<html>FAIL</html>", "\nSUCCESS\na=1", "SUCCESS\n<html>"}) {
    BOOST_TEST((parse_pdt(text).status == Status::unknown), text);
    BOOST_TEST(parse_pdt(text).fields.empty());
  }
}

BOOST_AUTO_TEST_SUITE_END()
