#include "apps/signup/step1_contacts.h"

#include <algorithm>
#include <array>

#include "domain/order.h"
#include "tpl/shared/field_error.h"
#include "tpl/signup/contact_fields.h"
#include "tpl/signup/step1.h"

namespace signup {

namespace {

namespace t = tpl::signup_step1;
namespace f = tpl::signup_contact_fields;

constexpr int kBlankNumber = 9;  // the script puts the real one in its place
constexpr std::array kParts{"name", "email", "tel", "billing", "admin"};

struct Part {
  const char* field;
  web::SectionName invalid;
  web::IncludeName error;
};
constexpr std::array kErrors{Part{"name", f::NAME_INVALID, f::NAME_ERROR}, Part{"email", f::EMAIL_INVALID, f::EMAIL_ERROR},
                             Part{"tel", f::TEL_INVALID, f::TEL_ERROR},
                             Part{"billing", f::BILLING_INVALID, f::BILLING_ERROR},
                             Part{"admin", f::ADMIN_INVALID, f::ADMIN_ERROR}};

int count_of(const base::Form& form) {
  return std::clamp(base::parse<int>(form.raw("contacts")).value_or(1), 1, domain::kMostContacts);
}

void show_roles(web::Scope& fields, web::SectionName section, std::string_view chosen) {
  static constexpr std::array kRoles{std::pair{"no", "No"}, std::pair{"main", "Yes"}, std::pair{"alternate", "Alternate"}};
  for (const auto& [value, label] : kRoles) {
    fields.add(section).set(f::VALUE, value).set(f::LABEL, label).show_if(chosen == value, f::CHECKED);
  }
}

void fill_contact(web::Scope& fields, int number, const base::Form& form) {
  const std::string c = "c" + std::to_string(number) + "-";
  fields.set(f::NUMBER, number).set(f::SECTION, "section-c" + std::to_string(number));
  fields.set(f::NAME, form.raw(c + "name")).set(f::EMAIL, form.raw(c + "email")).set(f::TEL, form.raw(c + "tel"));
  show_roles(fields, f::BILLING, form.raw(c + "billing"));
  show_roles(fields, f::ADMIN, form.raw(c + "admin"));
}

void show_contact(web::Scope at, int number, const base::Form& form, const web::Messages& messages) {
  const std::string c = "c" + std::to_string(number) + "-";
  web::Scope fields = at.include(t::CONTACT_FIELDS, f::kFile);
  fill_contact(fields, number, form);
  for (const auto& error : form.errors()) {
    for (const Part& part : kErrors) {
      if (error.field != c + part.field) continue;
      namespace e = tpl::shared_field_error;
      fields.show(part.invalid);
      fields.include(part.error, e::kFile).set(e::ERROR_FIELD, error.field).set(e::ERROR_WORDS, messages.words(error.tag));
    }
  }
}

}  // namespace

void show_contacts(web::View& view, const base::Form& form, const web::Messages& messages) {
  const int count = count_of(form);
  view.set(t::CONTACTS, count).set(t::MOST_CONTACTS, domain::kMostContacts);
  view.show_if(form.checked("c1-billing"), t::OWNER_BILLING).show_if(form.checked("c1-admin"), t::OWNER_ADMIN);
  for (int i = 2; i <= count; ++i) show_contact(view.add(t::CONTACT), i, form, messages);
  view.keep(t::BLANK_CONTACT, f::kFile, web::FragmentKey{kBlankNumber},
            [](web::Scope& fields) { fill_contact(fields, kBlankNumber, base::Form{}); });
  view.show_if(count == domain::kMostContacts, t::ALL_CONTACTS);
}

void change_contacts(base::Form& form, std::string_view go) {
  const int count = count_of(form);
  if (go == "add-contact") {
    form.set("contacts", std::to_string(std::min(count + 1, domain::kMostContacts)));
    return;
  }
  const auto gone = base::parse<int>(go.substr(go.find('-') + 1));
  if (!gone || *gone < 2 || *gone > count) return;
  for (int i = *gone; i <= count; ++i) {
    for (const char* part : kParts) {
      const std::string here = "c" + std::to_string(i) + "-" + part;
      const std::string next{form.raw("c" + std::to_string(i + 1) + "-" + part)};
      if (i < count) form.set(here, next);
      else form.remove(here);
    }
  }
  form.set("contacts", std::to_string(count - 1));
}

}  // namespace signup
