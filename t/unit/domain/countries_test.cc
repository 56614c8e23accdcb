#include "domain/countries.h"

#include <set>

#include "base/text.h"
#include "t/support/test.h"

BOOST_AUTO_TEST_SUITE(countries)

BOOST_AUTO_TEST_CASE(each_has_a_code_of_two_letters_and_a_name_both_once) {
  std::set<std::string_view> codes;
  std::set<std::string_view> names;
  for (const auto& [code, name] : domain::countries()) {
    BOOST_TEST_INFO(code);
    BOOST_TEST(code.size() == 2u);
    for (char c : code) BOOST_TEST((c >= 'A' && c <= 'Z'));
    BOOST_TEST(!name.empty());
    BOOST_TEST(base::valid_utf8(name));
    BOOST_TEST(codes.insert(code).second);
    BOOST_TEST(names.insert(name).second);
  }
  // ISO 3166-1 has 249 of them.
  BOOST_TEST(codes.size() == 249u);
}

BOOST_AUTO_TEST_CASE(names_by_code) {
  BOOST_TEST(domain::country_name("US") == "United States");
  BOOST_TEST(domain::country_name("DE") == "Germany");
  for (const char* code : {"", "us", "XX", "UK", "U", "USA", " US"}) BOOST_TEST(domain::country_name(code).empty());
}

BOOST_AUTO_TEST_SUITE_END()
