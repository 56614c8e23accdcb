#include "apps/am/writers.h"

#include "base/text.h"
#include "tpl/am/writer_field.h"

namespace am {

namespace t = tpl::am_writer_field;

constexpr std::string_view kOther = "other";

void show_writers(web::Scope page, web::IncludeName mark, const std::vector<domain::Correspondent>& people, const base::Form& form,
                  Writers writers) {
  web::Scope field = page.include(mark, t::kFile);
  for (const auto& person : people) {
    field.add(t::PERSON)
        .set(t::KEY, person.key)
        .set(t::LABEL, person.name + " (" + person.email.text() + ")")
        .show_if(form.raw("from") == person.key, t::CHOSEN);
  }
  if (writers == Writers::anybody) field.add(t::OTHER).show_if(form.raw("from") == kOther, t::OTHER_CHOSEN);
}

std::optional<domain::Correspondent> chosen_writer(base::Form& form, const std::vector<domain::Correspondent>& people) {
  for (const auto& person : people) {
    if (form.raw("from") == person.key) return person;
  }
  form.fail("from", "writer_missing");
  return std::nullopt;
}

std::optional<domain::Correspondent> named_writer(base::Form& form, const std::vector<domain::Correspondent>& people) {
  if (form.raw("from") != kOther) return chosen_writer(form, people);
  domain::Correspondent other{"", form.line("other-name", "writer_name_missing"), form.required<base::Email>("other-email", "writer_email_missing", "email_wrong")};
  if (form.failed("other-name") || form.failed("other-email")) return std::nullopt;
  for (const auto& person : people) {
    if (base::equal_ignoring_case(person.email.text(), other.email.text())) return person;
  }
  return other;
}

}  // namespace am
