#include "domain/owner.h"

#include "domain/contacts.h"
#include "domain/countries.h"

namespace domain {

Owner read_owner(base::Form& form, OwnerFields wanted) {
  const auto unless_known = [&](std::string_view tag) { return wanted == OwnerFields::all ? tag : std::string_view{}; };
  Owner o;
  o.name = form.line("owner-name", "owner_name_missing");
  o.company = form.line("owner-org", "");
  if (wanted == OwnerFields::all) {
    o.email = form.required<base::Email>("owner-email", "email_missing", "email_wrong");
  } else {
    o.email = form.maybe<base::Email>("owner-email", "email_wrong").value_or(base::Email{});
  }
  o.phone = read_phone(form, "owner-tel", unless_known("phone_missing"));
  o.address = form.lines("owner-addr", unless_known("address_missing"), 300);
  o.city = form.line("owner-city", unless_known("city_missing"));
  o.postal_code = form.line("owner-zip", unless_known("zip_missing"), 20);
  o.country = form.line("owner-country", "country_missing", 2);
  if (!form.failed("owner-country") && country_name(o.country).empty()) form.fail("owner-country", "country_missing");
  return o;
}

}  // namespace domain
