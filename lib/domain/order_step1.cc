#include "domain/countries.h"
#include "domain/order.h"

namespace domain {

namespace {

void read_product(base::Form& form, const Catalogue& catalogue, Order& order) {
  if (order.quote) {
    order.svc = Svc::dedicated;
    order.plan = plan_of(*order.quote);
    return;
  }
  order.svc = form.required<Svc>("svc", "svc_missing");
  if (form.failed("svc")) return;
  const auto discounted = open_source(order.svc);
  if (form.checked("oss") && discounted) order.svc = *discounted;
  const Package* plan = catalogue.find(order.svc, PackageRole::base, form.raw("plan"));
  if (plan == nullptr) {
    form.fail("plan", is_oss(order.svc) ? "plan_missing_oss" : "plan_missing");
  } else {
    order.plan = *plan;
  }
}

void read_system(base::Form& form, const Catalogue& catalogue, Order& order) {
  for (const Choice& system : catalogue.systems(order.svc)) {
    if (system.value == form.raw("os")) {
      order.system = system;
      return;
    }
  }
  form.fail("os", "os_missing");
}

void read_backup(base::Form& form, const Catalogue& catalogue, Order& order) {
  const auto code = form.raw("backup");
  if (code.empty() || code == "none") return;
  const Package* backup = catalogue.find(order.svc, PackageRole::backup, code);
  if (backup == nullptr) {
    form.fail("backup", "backup_unknown");
  } else {
    order.backup = *backup;
  }
}

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

void read_owner(base::Form& form, Order& order) {
  Owner& o = order.owner;
  o.name = form.line("owner-name", "owner_name_missing");
  o.company = form.line("owner-org", "");
  o.email = form.required<base::Email>("owner-email", "email_missing", "email_wrong");
  o.phone = read_phone(form, "owner-tel", "phone_missing");
  o.address = form.lines("owner-addr", "address_missing", 300);
  o.city = form.line("owner-city", "city_missing");
  o.postal_code = form.line("owner-zip", "zip_missing", 20);
  o.country = form.line("owner-country", "country_missing", 2);
  if (!form.failed("owner-country") && country_name(o.country).empty()) form.fail("owner-country", "country_missing");
}

ContactRole read_role(base::Form& form, const std::string& field) {
  return form.maybe<ContactRole>(field, "contact_role_wrong").value_or(ContactRole::no);
}

void read_contacts(base::Form& form, Order& order) {
  Contact owner{order.owner.name, order.owner.email, order.owner.phone, {}, {}};
  if (form.checked("c1-billing")) owner.billing = ContactRole::main;
  if (form.checked("c1-admin")) owner.admin = ContactRole::main;
  order.contacts = {owner};
  const int count = form.number("contacts", 1, kMostContacts, "contact_count");
  base::Form others{form.fields()};  // their errors come after the owner's, as they do on the page
  for (int i = 2; i <= count; ++i) {
    const std::string c = "c" + std::to_string(i);
    Contact contact;
    contact.name = others.line(c + "-name", "contact_name_missing");
    contact.email = others.required<base::Email>(c + "-email", "contact_email_missing", "email_wrong");
    contact.phone = read_phone(others, c + "-tel", "");
    contact.billing = read_role(others, c + "-billing");
    contact.admin = read_role(others, c + "-admin");
    if (contact.billing == ContactRole::no && contact.admin == ContactRole::no) others.fail(c + "-billing", "contact_no_role");
    order.contacts.push_back(contact);
  }
  check_contacts(form, order.contacts);
  for (const auto& error : others.errors()) form.fail(error.field, error.tag);
}

}  // namespace

void read_step1(base::Form& form, const Catalogue& catalogue, Order& order) {
  read_product(form, catalogue, order);
  if (!form.failed("svc")) {
    read_system(form, catalogue, order);
    read_backup(form, catalogue, order);
  }
  read_owner(form, order);
  read_contacts(form, order);
}

}  // namespace domain
