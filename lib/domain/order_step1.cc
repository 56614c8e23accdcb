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

void read_contacts(base::Form& form, Order& order) {
  Contact owner{order.owner.name, order.owner.email, order.owner.phone, {}, {}};
  if (form.checked("c1-billing")) owner.billing = ContactRole::main;
  if (form.checked("c1-admin")) owner.admin = ContactRole::main;
  order.contacts = {owner};
  const int count = form.number("contacts", 1, kMostContacts, "contact_count");
  base::Form others{form.fields()};  // their errors come after the owner's, as they do on the page
  for (int i = 2; i <= count; ++i) {
    order.contacts.push_back(read_contact(others, "c" + std::to_string(i)));
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
  order.owner = read_owner(form, OwnerFields::all);
  read_contacts(form, order);
}

}  // namespace domain
