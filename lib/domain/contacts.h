// People to reach, and the rules about them (30-signup, step 1): at least one billing and one technical contact who are not
// alternates; one person may be both; nobody is both main and alternate for the same role.
#pragma once

#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/form.h"
#include "tables/contacts.h"

namespace domain {

using ContactRole = tables::contacts::Role;

struct Contact {
  std::string name;
  base::Email email;
  std::string phone;
  ContactRole billing{};
  ContactRole admin{};
};

// The fields <prefix>-name, -email, -tel, -billing and -admin. Somebody who is for nothing is no contact.
[[nodiscard]] Contact read_contact(base::Form& form, const std::string& prefix);
// Digits with the signs that people put between them; an empty one fails with `missing` unless that is empty.
[[nodiscard]] std::string read_phone(base::Form& form, const std::string& field, std::string_view missing);

// Adds an error for each rule that is broken, at the field given for contact number i (1 is the owner).
void check_contacts(base::Form& form, const std::vector<Contact>& contacts);

}  // namespace domain
