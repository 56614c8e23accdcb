// The owner of an account: the person or company it belongs to.
#pragma once

#include <string>

#include "base/contact_values.h"
#include "base/form.h"

namespace domain {

struct Owner {
  std::string name;
  std::string company;
  base::Email email;
  std::string phone;
  std::string address;
  std::string city;
  std::string postal_code;
  std::string country;
};

// An order asks for everything. What staff know about an old customer may be less: name and country at least.
enum class OwnerFields { all, known };

// The fields owner-name, -org, -email, -tel, -addr, -city, -zip and -country.
[[nodiscard]] Owner read_owner(base::Form& form, OwnerFields wanted);

}  // namespace domain
