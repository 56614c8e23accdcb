#include "domain/once.h"

#include "tables/used_forms.h"

namespace domain {

namespace {

constexpr std::size_t kKeyDigits = 32;

}  // namespace

void give_key(base::Form& form, ports::Random& random) { form.set("once", random.hex(kKeyDigits / 2)); }

bool well_formed_key(std::string_view key) {
  return key.size() == kKeyDigits && key.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

bool first_use(db::Writer& db, base::Form& form, const std::string& leads_to, base::Timestamp now) {
  if (!well_formed_key(form.raw("once"))) {
    form.fail("once", "once_missing");
    return true;
  }
  return tables::used_forms::take(db, std::string{form.raw("once")}, leads_to, now);
}

}  // namespace domain
