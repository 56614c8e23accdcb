// A system is added or edited. The machine decides which fields there are; "Show the fields of this machine" asks for them again
// without saving anything, so the page works without scripts.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "apps/mgmt/system_page.h"
#include "base/log.h"
#include "domain/notes.h"
#include "domain/system_coverage.h"
#include "domain/system_edit.h"
#include "tables/ips.h"
#include "tpl/mgmt/system_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_system_edit;
using domain::SystemChoices;
using domain::SystemRow;
using tables::packages::Role;
using Subs = std::vector<tables::subs::Packaged>;

constexpr Said kSaid[] = {{"unstopped", "The stop is taken back. Give the system its addresses and packages below."}};

// The system that is edited, or none and the customer who gets a new one.
struct Subject {
  tables::customers::Head customer;
  std::optional<SystemRow> before;
  Subs subs;
  std::vector<base::IpAddress> ips;
};

std::optional<Subject> subject(db::Reader& db, std::string_view sysid, std::string_view cid) {
  if (sysid.empty()) {
    auto customer = named_customer(db, cid);
    if (!customer) return std::nullopt;
    return Subject{*std::move(customer), std::nullopt, {}, {}};
  }
  auto named = named_system(db, sysid);
  if (!named) return std::nullopt;
  const auto id = named->row().id;
  return Subject{std::move(named->customer), std::move(named->system.row), tables::subs::running_of_system(db, id),
                 tables::ips::of_system(db, id)};
}

void show_fields(web::Scope page, const base::Form& form, const SystemChoices& choices) {
  for (const auto& machine : choices.machines) {
    page.add(t::MACHINE)
        .set(t::VALUE, machine.id)
        .set(t::LABEL, machine.name)
        .set(t::PLACE, machine.place)
        .show_if(choices.machine && choices.machine->id == machine.id, t::CHOSEN);
  }
  page.show(choices.machine ? t::MACHINE_CHOSEN : t::NO_MACHINE);
  if (!choices.machine) return;
  page.show(choices.is_vps() ? t::VPS : t::SERVER).show_if(choices.has_veid(), t::VEID);
  for (const auto& choice : choices.templates) {
    page.add(t::TEMPLATE)
        .set(t::VALUE, choice.id)
        .set(t::LABEL, choice.os_name)
        .show_if(form.raw("template") == base::str(choice.id), t::CHOSEN);
  }
}

std::string price_words(const tables::packages::Row& p) {
  return base::display(p.price_1) + " a month, " + base::display(p.price_6) + " for 6, " + base::display(p.price_12) + " for 12";
}

void show_package_choices(web::Scope page, web::SectionName section, const base::Form& form, const SystemChoices& choices, Role role) {
  const auto chosen = form.raw(base::str(role) + "-package");
  for (const auto& package : choices.packages) {
    if (package.row.role != role) continue;
    page.add(section)
        .set(t::VALUE, package.id)
        .set(t::LABEL, package.row.name)
        .set(t::DETAIL, package.row.detail)
        .set(t::PRICES, price_words(package.row))
        .show_if(chosen == base::str(package.id), t::CHOSEN);
  }
}

void show_billing(web::Scope page, const base::Form& form, const Subs& subs) {
  if (!subs.empty()) {
    web::Scope billed = page.add(t::BILLED);
    const auto& first = subs.front().row;
    billed.set(t::INTERVAL, months_words(first.months));
    if (first.next_bill_on) {
      billed.add(t::NEXT).set(t::NEXT_BILL, *first.next_bill_on);
    } else {
      billed.show(t::NEVER);
    }
    return;
  }
  web::Scope fresh = page.add(t::NOT_BILLED_YET);
  for (const int months : {1, 6, 12}) {
    fresh.add(t::MONTHS_CHOICE)
        .set(t::VALUE, months)
        .set(t::LABEL, months_words(months))
        .show_if(form.raw("months") == std::to_string(months), t::CHOSEN);
  }
}

void show_checks(web::Scope page, const Subject& about) {
  if (!about.before || !about.before->running()) return;
  const auto covering = domain::covering(about.subs);
  const auto found = domain::coverage(domain::has(*about.before, static_cast<int>(std::ssize(about.ips))), covering);
  const auto show = [&](web::SectionName section, const domain::Check& check) {
    page.add(section).set(t::TONE, domain::str(check.tone)).set(t::WORDS, check.words);
  };
  if (found.disk) show(t::DISK_CHECK, *found.disk);
  show(t::IPS_CHECK, found.ips);
  for (const auto& own : found.own_values) show(t::OWN_VALUE, own);
  for (std::size_t i = 0; i < about.subs.size(); ++i) {
    if (!found.amounts[i]) continue;
    if (about.subs[i].role == Role::base) show(t::BASE_CHECK, *found.amounts[i]);
    if (about.subs[i].role == Role::disk) show(t::DISK_AMOUNT_CHECK, *found.amounts[i]);
    if (about.subs[i].role == Role::ip) show(t::IP_AMOUNT_CHECK, *found.amounts[i]);
    if (about.subs[i].role == Role::bandwidth) show(t::BANDWIDTH_AMOUNT_CHECK, *found.amounts[i]);
    if (about.subs[i].role == Role::backup) show(t::BACKUP_AMOUNT_CHECK, *found.amounts[i]);
  }
}

void show_addresses(web::Scope page, const base::Form& form, const Subject& about, const std::vector<std::string>& wrong) {
  for (const auto& ip : about.ips) {
    page.add(t::IP).set(t::ADDRESS, ip).show_if(form.checked("drop-" + ip.text()), t::CHOSEN);
  }
  page.show_if(about.ips.empty(), t::NO_IPS);
  for (const auto& words : wrong) page.add(t::WRONG_IP).set(t::WORDS, words);
}

web::View form_view(web::App& app, const web::Visitor& visitor, db::Reader& db, base::Form& form, const Subject& about,
                    const SystemChoices& choices, const std::vector<std::string>& wrong_ips = {}) {
  web::View view{t::kFile, app, visitor};
  show_ident(view, about.customer);
  view.title(about.before ? "Edit " + display(*about.before) : "Add a system for " + about.customer.display_name());
  view.form(form);
  view.set(t::CID, base::display(about.customer.cid)).set(t::CUSTOMER, customer_path(about.customer.cid, "systems"));
  if (about.before) {
    view.add(t::EDITED).set(t::SYSID, about.before->id).set(t::HOST, about.before->hostname);
  } else {
    view.show(t::ADDED);
  }
  show_fields(view, form, choices);
  show_package_choices(view, t::BASE, form, choices, Role::base);
  show_package_choices(view, t::DISK, form, choices, Role::disk);
  show_package_choices(view, t::IP_PACKAGE, form, choices, Role::ip);
  show_package_choices(view, t::BANDWIDTH, form, choices, Role::bandwidth);
  show_package_choices(view, t::BACKUP, form, choices, Role::backup);
  if (choices.machine) show_billing(view, form, about.subs);
  show_checks(view, about);
  show_addresses(view, form, about, wrong_ips);
  const bool running = !about.before || about.before->running();
  view.show(running ? t::RUNS : t::HAS_STOPPED).show_if(form.checked("reminders"), t::REMINDERS_ON);
  view.show_if(form.checked("monitored"), t::IS_MONITORED).show_if(about.before && about.before->monitored, t::WAS_MONITORED);
  if (domain::monitoring_forbidden(db, about.customer.cid)) {
    view.add(t::MONITORING_UNWANTED).show_if(form.checked("monitored-anyway"), t::ANYWAY);
  }
  return view;
}

std::optional<base::MachineId> chosen_machine(const base::Form& form) { return base::parse<base::MachineId>(form.raw("machine")); }

}  // namespace

web::Response system_edit_page(web::GetCtx& c) {
  const auto about = subject(c.db, c.request.query_value("sysid"), c.request.query_value("cid"));
  if (!about) return no_system(c);
  base::Form form;
  if (about->before) {
    domain::fill_system(form, *about->before, about->subs);
  } else {
    give_key(form, site(c));
    form.set("machine", std::string{c.request.query_value("machine")});
    form.set("start", base::str(site(c).today()));
    form.set("first-bill", base::str(site(c).today()));
    form.set("months", "1");
    form.set("reminders", "1");
  }
  form.set("ips", std::string{c.request.query_value("ips")});
  const auto choices = domain::choices_on(c.db, chosen_machine(form), about->before, about->subs, site(c).today());
  web::View view = form_view(c.app, c.visitor, c.db, form, *about, choices);
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  return view.render();
}

web::Response system_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  MgmtApp& app = site(c);
  const auto id = base::parse<base::SystemId>(form.raw("sysid"));
  if (id) static_cast<void>(tables::systems::lock(c.db, *id));
  auto about = subject(c.db, form.raw("sysid"), form.raw("cid"));
  if (!about) return no_system(c);
  const base::CustomerId cid = about->customer.cid;
  const auto choices = domain::choices_on(c.db, chosen_machine(form), about->before, about->subs, app.today());
  if (form.raw("go") == "machine") return form_view(c.app, c.visitor, c.db, form, *about, choices).render();

  if (about->before && form.raw("version") != std::to_string(about->before->version)) {
    form.set("version", std::to_string(about->before->version));
    web::View view = form_view(c.app, c.visitor, c.db, form, *about, choices);
    show_conflict(view, t::CONFLICT, c.db, object_of(about->before->id));
    return view.render().with(409);
  }
  if (!about->before && !first_use(c, form, systems_path(cid, "added"))) return web::see_other(systems_path(cid, "added"));

  const auto entry = domain::read_system(form, choices, about->before, cid, about->subs, app.today());
  const auto saved = about->before ? domain::change_system(c.db, actor(c), form, *about->before, entry, choices, about->subs, app.now())
                                   : domain::add_system(c.db, actor(c), form, entry, choices, app.now());
  if (!form.ok()) {
    std::vector<std::string> wrong;
    for (const auto& text : entry.not_addresses) wrong.push_back(text + " is not an IP address");
    for (const auto& refused : saved.refused) wrong.push_back(domain::words(refused));
    return form_view(c.app, c.visitor, c.db, form, *about, choices, wrong).render();
  }
  if (saved.changed_meanwhile) return web::problem(c.app, c.visitor, c.request, 409, "database_busy");
  base::log::info(about->before ? "system.edited" : "system.added", {{"sysid", saved.id.value}, {"cid", cid.value}});
  return web::see_other(systems_path(cid, saved.now_unmonitored ? "unmonitored" : about->before ? "saved" : "added"));
}

}  // namespace mgmt
