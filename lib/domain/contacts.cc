#include "domain/contacts.h"

#include <algorithm>

namespace domain {

namespace {

// Number of the contact in the form, as its fields are named: the owner is c1.
std::string field(std::size_t index, const char* role) { return "c" + std::to_string(index + 1) + "-" + role; }

// By the address, whose case nobody minds; one that could not be read says nothing.
bool is_same_person(const Contact& a, const Contact& b) {
  return !a.email.text().empty() && base::equal_ignoring_case(a.email.text(), b.email.text());
}

void check_role(base::Form& form, const std::vector<Contact>& contacts, ContactRole Contact::*role, const char* name,
                const char* missing) {
  const auto is_main = [&](const Contact& c) { return c.*role == ContactRole::main; };
  if (std::none_of(contacts.begin(), contacts.end(), is_main)) form.fail(field(0, name), missing);
  for (std::size_t i = 0; i < contacts.size(); ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      const bool same_person = is_same_person(contacts[i], contacts[j]);
      const bool both = contacts[i].*role != contacts[j].*role && contacts[i].*role != ContactRole::no &&
                        contacts[j].*role != ContactRole::no;
      if (same_person && both) form.fail(field(i, name), "contact_main_and_alternate");
    }
  }
}

ContactRole read_role(base::Form& form, const std::string& field) {
  return form.maybe<ContactRole>(field, "contact_role_wrong").value_or(ContactRole::no);
}

}  // namespace

std::string read_phone(base::Form& form, const std::string& field, std::string_view missing) {
  std::string phone = form.line(field, missing, 40);
  if (phone.empty()) return phone;
  int digits = 0;
  for (char c : phone) {
    digits += base::is_digit(c);
    if (!base::is_digit(c) && std::string_view{"+-(). /x"}.find(c) == std::string_view::npos) form.fail(field, "phone_wrong");
  }
  if (digits < 5) form.fail(field, "phone_wrong");
  return phone;
}

Contact read_contact(base::Form& form, const std::string& prefix) {
  Contact contact;
  contact.name = form.line(prefix + "-name", "contact_name_missing");
  contact.email = form.required<base::Email>(prefix + "-email", "contact_email_missing", "email_wrong");
  contact.phone = read_phone(form, prefix + "-tel", "");
  contact.billing = read_role(form, prefix + "-billing");
  contact.admin = read_role(form, prefix + "-admin");
  if (contact.billing == ContactRole::no && contact.admin == ContactRole::no) form.fail(prefix + "-billing", "contact_no_role");
  return contact;
}

void check_contacts(base::Form& form, const std::vector<Contact>& contacts) {
  check_role(form, contacts, &Contact::billing, "billing", "contact_no_billing");
  check_role(form, contacts, &Contact::admin, "admin", "contact_no_admin");
}

}  // namespace domain
