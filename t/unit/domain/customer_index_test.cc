// Which words a customer is found by.
#include "domain/customer_index.h"

#include <algorithm>

#include "base/text.h"
#include "t/support/test.h"

namespace {

using tables::search_terms::Source;

std::string terms(const std::vector<Source>& sources) {
  std::vector<std::string> found;
  for (const auto& row : domain::search_terms(sources)) found.push_back(base::str(row.kind) + ":" + row.term);
  return base::join(found, ", ");
}

Source owner(const std::string& name, const std::string& company = "", const std::string& phone = "") {
  return {{42}, std::nullopt, name, company, phone};
}
Source contact(const std::string& name, const std::string& phone = "") { return {{42}, base::ContactId{7}, name, "", phone}; }

}  // namespace

BOOST_AUTO_TEST_SUITE(customer_index)

BOOST_AUTO_TEST_CASE(each_word_of_a_name_begins_a_term) {
  BOOST_TEST(terms({owner("Zoë Müller-Test", "Larkspur Pottery")}) ==
             "name:zoe muller test, name:muller test, name:test, company:larkspur pottery, company:pottery");
}

BOOST_AUTO_TEST_CASE(a_phone_is_found_with_and_without_its_codes) {
  BOOST_TEST(terms({owner("", "", "+1 (555) 010-0123")}) == "phone:15550100123, phone:5550100123, phone:100123");
  BOOST_TEST(terms({owner("", "", "555 0100")}) == "phone:5550100");
  BOOST_TEST(terms({owner("", "", "(020) 7946 0123")}) == "phone:2079460123, phone:9460123");
  for (const char* phone : {"x 12", "0000000", "", "+0"}) BOOST_TEST(terms({owner("", "", phone)}) == "", phone);
}

BOOST_AUTO_TEST_CASE(a_contact_who_is_the_owner_adds_nothing) {
  BOOST_TEST(terms({owner("Kim Sample", "", "5550100"), contact("Kim Sample", "555-0100"), contact("Jo Sample")}) ==
             "name:kim sample, name:sample, phone:5550100, contact:jo sample");
  BOOST_TEST(domain::search_terms({owner(""), contact("Jo")}).front().contact->value == 7);
}

BOOST_AUTO_TEST_CASE(two_customers_of_one_name_have_their_own) {
  BOOST_TEST(domain::search_terms({owner("Kim"), Source{{43}, std::nullopt, "Kim", "", ""}}).size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_name_without_end_is_bounded) {
  std::string words;
  for (int i = 0; i < 60; ++i) words += "y ";
  const auto rows = domain::search_terms({owner(words), owner(std::string(300, 'x'))});
  BOOST_TEST(rows.size() <= 9u);
  for (const auto& row : rows) {
    BOOST_TEST(row.term.size() <= 100u);
    BOOST_TEST(!row.term.ends_with(' '));
  }
}

BOOST_AUTO_TEST_SUITE_END()
