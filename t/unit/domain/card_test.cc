#include "domain/card.h"

#include "t/support/card_samples.h"
#include "t/support/sample_order.h"
#include "t/support/test.h"

using t::Change;

namespace {

const base::Date kToday = base::parse<base::Date>("2026-11-22").value();

base::NameValues card_fields() {
  return {{"cc-name", "Ada Example"}, {"cc-number", "4111 1111 1111 1111"}, {"cc-exp", "08/27"},  {"cc-csc", "123"},
          {"cc-street", "24 Main Street"}, {"cc-zip", "12345"},             {"cc-country", "US"}};
}

struct Read {
  ports::Card card;
  std::string errors;
};

Read read(std::initializer_list<Change> changes, base::Date today = kToday) {
  base::Form form = t::form_of(card_fields(), changes);
  Read out;
  out.card = domain::read_card(form, today);
  out.errors = t::errors_of(form);
  return out;
}

std::string fault(std::initializer_list<Change> changes) { return read(changes).errors; }

// "8/2027" as it was understood; else the errors.
std::string expiry(const char* text, std::string_view today = "2026-11-22") {
  const Read got = read({{"cc-exp", text}}, base::parse<base::Date>(today).value());
  return got.errors.empty() ? std::to_string(got.card.expiry_month) + '/' + std::to_string(got.card.expiry_year) : got.errors;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(card)

BOOST_AUTO_TEST_CASE(public_test_numbers_have_the_right_sum) {
  for (const std::string number : t::kPilotNumbers) {
    BOOST_TEST_INFO(number);
    BOOST_TEST(domain::luhn(number));
    // Any one digit changed, and it has not.
    for (std::size_t at = 0; at < number.size(); ++at) {
      for (char digit = '0'; digit <= '9'; ++digit) {
        if (digit == number[at]) continue;
        std::string wrong = number;
        wrong[at] = digit;
        BOOST_TEST(!domain::luhn(wrong));
      }
    }
  }
  BOOST_TEST(!domain::luhn(""));
}

BOOST_AUTO_TEST_CASE(brands) {
  const std::pair<const char*, const char*> known[] = {
      {"4111111111111111", "Visa"},       {"4222222222222", "Visa"},       {"4000000000000000006", "Visa"},
      {"5555555555554444", "MasterCard"}, {"5105105105105100", "MasterCard"}, {"2221000000000009", "MasterCard"},
      {"2720999999999996", "MasterCard"}, {"378282246310005", "Amex"},     {"341111111111111", "Amex"},
      {"6011111111111117", "Discover"},   {"6445644564456445", "Discover"}, {"6500000000000002", "Discover"},
      {"30569309025904", "Diners"},       {"36700102000000", "Diners"},    {"38520000023237", "Diners"},
      {"3530111333300000", "JCB"},        {"3566002020360505", "JCB"}};
  for (const auto& [number, brand] : known) {
    BOOST_TEST_INFO(number);
    BOOST_TEST(domain::card_brand(number) == brand);
  }
  for (const char* number : {"", "0", "0000000000000000", "411111111111111", "41111111111111111", "5000000000000000", "5600000000000000",
                             "2220999999999999", "2721000000000000", "37828224631000", "3782822463100050", "6012000000000000",
                             "6430000000000000", "3527000000000000", "3590000000000000", "30600000000000", "9111111111111111"}) {
    BOOST_TEST_INFO(number);
    BOOST_TEST(domain::card_brand(number) == "");
  }
}

BOOST_AUTO_TEST_CASE(a_card_that_nothing_is_wrong_with) {
  const Read got = read({});
  BOOST_TEST(got.errors == "");
  BOOST_TEST(got.card.number.reveal() == "4111111111111111");
  BOOST_TEST(got.card.code.reveal() == "123");
  BOOST_TEST(got.card.expiry_month == 8);
  BOOST_TEST(got.card.expiry_year == 2027);
  BOOST_TEST(got.card.holder == "Ada Example");
  BOOST_TEST(got.card.street == "24 Main Street");
  BOOST_TEST(got.card.postal_code == "12345");
  BOOST_TEST(got.card.country == "US");
  BOOST_TEST(domain::last_four(got.card) == "1111");
  BOOST_TEST(domain::expiry_text(got.card) == "2027-08");
}

BOOST_AUTO_TEST_CASE(each_field_is_missed) {
  const std::pair<const char*, const char*> fields[] = {
      {"cc-name", "card_name_missing"}, {"cc-number", "card_number_missing"}, {"cc-exp", "card_expiry_missing"}, {"cc-csc", "card_code_missing"},
      {"cc-street", "address_missing"}, {"cc-zip", "zip_missing"},            {"cc-country", "country_missing"}};
  for (const auto& [field, tag] : fields) {
    for (const char* value : {static_cast<const char*>(nullptr), "", "  "}) BOOST_TEST(fault({{field, value}}) == std::string{field} + ':' + tag);
  }
}

BOOST_AUTO_TEST_CASE(numbers) {
  for (const char* number : {"4111111111111111", " 4111-1111-1111-1111 ", "5555 5555 5555 4444"}) BOOST_TEST(fault({{"cc-number", number}}) == "");
  for (const char* number : {"4111111111111112", "4111 1111 1111 111", "0000000000000000", "41111111x1111111", "4111.1111.1111.1111",
                             "4111111111111111 123", "card", "\u0664111111111111111", "8111111111111113"}) {
    BOOST_TEST_INFO(number);
    BOOST_TEST(fault({{"cc-number", number}}) == "cc-number:card_number_wrong");
  }
}

BOOST_AUTO_TEST_CASE(ways_to_write_an_expiry) {
  for (const char* text : {"08/27", "8/27", "08/2027", "8 / 2027", "08-27", "0827", "082027", " 08/27 "}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(expiry(text) == "8/2027");
  }
  for (const char* text : {"00/27", "13/27", "8", "827", "08/", "/27", "08/7", "08/027", "08/20277", "ab/cd", "08/27/01", "08.27", "-8/27",
                           "0x8/27", "\u0668/27"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(expiry(text) == "cc-exp:card_expiry_wrong");
  }
}

BOOST_AUTO_TEST_CASE(a_card_is_good_to_the_end_of_its_month) {
  BOOST_TEST(expiry("11/26", "2026-11-30") == "11/2026");
  BOOST_TEST(expiry("11/26", "2026-12-01") == "cc-exp:card_expired");
  BOOST_TEST(expiry("12/26", "2026-12-31") == "12/2026");
  BOOST_TEST(expiry("12/26", "2027-01-01") == "cc-exp:card_expired");
  BOOST_TEST(expiry("01/27", "2026-12-31") == "1/2027");
  BOOST_TEST(expiry("02/28", "2028-02-29") == "2/2028");
  BOOST_TEST(expiry("10/26") == "cc-exp:card_expired");
  BOOST_TEST(expiry("11/1999") == "cc-exp:card_expired");
}

BOOST_AUTO_TEST_CASE(no_card_lives_longer_than_twenty_years) {
  BOOST_TEST(expiry("11/46") == "11/2046");
  BOOST_TEST(expiry("12/46") == "cc-exp:card_expiry_wrong");
  BOOST_TEST(expiry("11/9999") == "cc-exp:card_expiry_wrong");
}

BOOST_AUTO_TEST_CASE(the_security_code_has_the_length_of_the_brand) {
  for (const char* code : {"12", "1234", "12a", "1 3", "-12", "\u0661\u0662\u0663"}) {
    BOOST_TEST_INFO(code);
    BOOST_TEST(fault({{"cc-csc", code}}) == "cc-csc:card_code_wrong");
  }
  BOOST_TEST(fault({{"cc-csc", " 123 "}}) == "");
  BOOST_TEST(fault({{"cc-csc", "000"}}) == "");
  BOOST_TEST(fault({{"cc-number", "378282246310005"}, {"cc-csc", "1234"}}) == "");
  BOOST_TEST(fault({{"cc-number", "378282246310005"}}) == "cc-csc:card_code_wrong");
}

BOOST_AUTO_TEST_CASE(the_address_of_the_card) {
  BOOST_TEST(fault({{"cc-country", "XX"}}) == "cc-country:country_missing");
  BOOST_TEST(fault({{"cc-street", std::string(151, 'x').c_str()}}) == "cc-street:text_long");
  BOOST_TEST(fault({{"cc-zip", std::string(21, '1').c_str()}}) == "cc-zip:text_long");
  BOOST_TEST(fault({{"cc-name", "Ada\nExample"}}) == "cc-name:text_control");
}

BOOST_AUTO_TEST_CASE(what_is_kept_of_a_card_that_could_not_be_read) {
  const Read got = read({{"cc-number", "12"}, {"cc-exp", "x"}});
  BOOST_TEST(domain::last_four(got.card) == "");
  BOOST_TEST(domain::expiry_text(got.card) == "0000-00");
}

BOOST_AUTO_TEST_SUITE_END()
