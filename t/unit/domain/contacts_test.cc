#include "domain/contacts.h"

#include "t/support/sample_order.h"
#include "t/support/test.h"

using domain::Contact;
using domain::ContactRole;

namespace {

constexpr ContactRole kRoles[] = {ContactRole::no, ContactRole::main, ContactRole::alternate};

Contact contact(const std::string& email, ContactRole billing, ContactRole admin) {
  return {"Ada Example", base::parse<base::Email>(email).value_or(base::Email{}), "", billing, admin};
}

std::string check(const std::vector<Contact>& contacts) {
  base::Form form;
  domain::check_contacts(form, contacts);
  return t::errors_of(form);
}

}  // namespace

BOOST_AUTO_TEST_SUITE(contacts)

BOOST_AUTO_TEST_CASE(one_person_may_be_both) {
  BOOST_TEST(check({contact("ada@example.com", ContactRole::main, ContactRole::main)}) == "");
}

BOOST_AUTO_TEST_CASE(two_people_may_share) {
  BOOST_TEST(check({contact("ada@example.com", ContactRole::main, ContactRole::no),
                    contact("bob@example.com", ContactRole::no, ContactRole::main)}) == "");
}

BOOST_AUTO_TEST_CASE(nobody_at_all) {
  BOOST_TEST(check({}) == "c1-billing:contact_no_billing c1-admin:contact_no_admin");
}

// The rule in its own words, against every pair of roles of two different people.
BOOST_AUTO_TEST_CASE(all_combinations_of_two_people) {
  for (const auto b1 : kRoles) {
    for (const auto a1 : kRoles) {
      for (const auto b2 : kRoles) {
        for (const auto a2 : kRoles) {
          std::string wanted;
          if (b1 != ContactRole::main && b2 != ContactRole::main) wanted = "c1-billing:contact_no_billing";
          if (a1 != ContactRole::main && a2 != ContactRole::main) wanted += (wanted.empty() ? "" : " ") + std::string{"c1-admin:contact_no_admin"};
          BOOST_TEST_INFO(base::str(b1) << base::str(a1) << base::str(b2) << base::str(a2));
          BOOST_TEST(check({contact("ada@example.com", b1, a1), contact("bob@example.com", b2, a2)}) == wanted);
        }
      }
    }
  }
}

// The same person named twice: main in one row and alternate in the other, for the same role, cannot be.
BOOST_AUTO_TEST_CASE(all_combinations_of_one_person_named_twice) {
  for (const auto b1 : kRoles) {
    for (const auto b2 : kRoles) {
      const bool clash = (b1 == ContactRole::main && b2 == ContactRole::alternate) ||
                         (b1 == ContactRole::alternate && b2 == ContactRole::main);
      const bool somebody = b1 == ContactRole::main || b2 == ContactRole::main;
      BOOST_TEST_INFO(base::str(b1) << ' ' << base::str(b2));
      BOOST_TEST(check({contact("ada@example.com", b1, ContactRole::main), contact("ada@example.com", b2, ContactRole::main)}) ==
                 (!somebody ? "c1-billing:contact_no_billing" : clash ? "c2-billing:contact_main_and_alternate" : ""));
      BOOST_TEST(check({contact("ada@example.com", ContactRole::main, b1), contact("ada@example.com", ContactRole::main, b2)}) ==
                 (!somebody ? "c1-admin:contact_no_admin" : clash ? "c2-admin:contact_main_and_alternate" : ""));
    }
  }
}

BOOST_AUTO_TEST_CASE(main_for_one_role_and_alternate_for_the_other_is_fine) {
  BOOST_TEST(check({contact("ada@example.com", ContactRole::main, ContactRole::no), contact("bob@example.com", ContactRole::no, ContactRole::main),
                    contact("ada@example.com", ContactRole::no, ContactRole::alternate)}) == "");
}

BOOST_AUTO_TEST_CASE(the_error_stands_at_the_later_of_the_two) {
  BOOST_TEST(check({contact("ada@example.com", ContactRole::main, ContactRole::main), contact("bob@example.com", ContactRole::alternate, ContactRole::no),
                    contact("cy@example.com", ContactRole::no, ContactRole::alternate), contact("bob@example.com", ContactRole::main, ContactRole::no)}) ==
             "c4-billing:contact_main_and_alternate");
}

BOOST_AUTO_TEST_CASE(the_case_of_letters_makes_no_other_person) {
  BOOST_TEST(check({contact("ada@example.com", ContactRole::main, ContactRole::main),
                    contact("Ada@Example.com", ContactRole::alternate, ContactRole::no)}) == "c2-billing:contact_main_and_alternate");
}

BOOST_AUTO_TEST_CASE(contacts_whose_address_could_not_be_read_are_not_the_same_person) {
  BOOST_TEST(check({contact("", ContactRole::main, ContactRole::main), contact("", ContactRole::alternate, ContactRole::alternate)}) == "");
}

BOOST_AUTO_TEST_SUITE_END()
