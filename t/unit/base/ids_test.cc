#include "base/ids.h"

#include <type_traits>

#include "t/support/test.h"

using base::CustomerId;
using base::OrderRef;

namespace {

// An id of one table is not an id of another.
static_assert(!std::is_convertible_v<base::CustomerId, base::SignupId>);
static_assert(!std::is_convertible_v<base::OrderRef, base::InvoiceRef>);
static_assert(!std::is_convertible_v<std::string, base::OrderRef>);

std::string read_cid(std::string_view text) {
  const auto id = base::parse_cid(text);
  return id ? std::to_string(id->value) : "refused";
}

std::string read_ref(std::string_view text) {
  const auto ref = base::parse<OrderRef>(text);
  return ref ? ref->text() : "refused";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ids)

BOOST_AUTO_TEST_CASE(a_customer_id_has_five_digits_or_more) {
  BOOST_TEST(base::display(CustomerId{42}) == "col00042");
  BOOST_TEST(base::display(CustomerId{99999}) == "col99999");
  BOOST_TEST(base::display(CustomerId{1234567}) == "col1234567");
}

BOOST_AUTO_TEST_CASE(a_customer_id_is_understood_as_people_type_it) {
  for (std::string_view text : {"col00042", "COL00042", "Col42", "42", "00042", " col00042 ", "col42\r\n"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(read_cid(text) == "42");
  }
  for (std::string_view text : {"", "col", "col0", "0", "-42", "col-42", "colcol42", "col 42", "col42x", "42col", "4 2", "4.2",
                                "col99999999999999999999", "co42", "customer 42"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(read_cid(text) == "refused");
  }
}

BOOST_AUTO_TEST_CASE(display_comes_back) {
  for (std::int64_t number : {1LL, 9LL, 12345LL, 123456LL, 9223372036854775807LL}) {
    BOOST_TEST(read_cid(base::display(CustomerId{number})) == std::to_string(number));
  }
}

BOOST_AUTO_TEST_CASE(an_id_is_a_positive_number) {
  BOOST_TEST(base::parse<base::SignupId>("7")->value == 7);
  for (std::string_view text : {"", "0", "-7", "x", "7x"}) BOOST_TEST(!base::parse<base::SignupId>(text).has_value());
}

BOOST_AUTO_TEST_CASE(a_reference_is_eight_hexadecimal_digits) {
  BOOST_TEST(read_ref("0a1b2c3d") == "0a1b2c3d");
  BOOST_TEST(read_ref("0A1B2C3D") == "0a1b2c3d");
  for (std::string_view text : {"", "0a1b2c3", "0a1b2c3d4", "0a1b2c3g", " 0a1b2c3d", "0a1b2c3d ", "0x1b2c3d", "0a1b-2c3",
                                "0a1b2c3\n", "\u00e40a1b2c"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(read_ref(text) == "refused");
  }
}

BOOST_AUTO_TEST_SUITE_END()
