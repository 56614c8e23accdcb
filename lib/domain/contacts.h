// People to reach, and the rules about them (30-signup, step 1): at least one billing and one technical contact who are not
// alternates; one person may be both; nobody is both main and alternate for the same role.
#pragma once

#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/form.h"

namespace domain {

enum class ContactRole { no, main, alternate };

struct Contact {
  std::string name;
  base::Email email;
  std::string phone;
  ContactRole billing{};
  ContactRole admin{};
};

// Adds an error for each rule that is broken, at the field given for contact number i (1 is the owner).
void check_contacts(base::Form& form, const std::vector<Contact>& contacts);

}  // namespace domain

template <>
struct base::EnumWords<domain::ContactRole> {
  static constexpr std::string_view words[] = {"no", "main", "alternate"};
};
