// One server in detail, and the form that asks us to change it.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "apps/am/service_view.h"
#include "apps/am/writers.h"
#include "domain/once.h"
#include "domain/pricing.h"
#include "domain/system_coverage.h"
#include "tables/ips.h"
#include "tables/outlets.h"
#include "tpl/am/service.h"
#include "web/help.h"
#include "web/problem.h"

namespace am {

namespace {

namespace t = tpl::am_service;
using tables::systems::Kind;
using tables::systems::Shown;

constexpr std::size_t kMostText = 2000;

// nullopt: there is none, or it is somebody else's, which is the same to whoever asks.
std::optional<Shown> own_system(db::Reader& db, base::CustomerId cid, std::string_view id) {
  const auto wanted = base::parse<base::SystemId>(id);
  auto system = wanted ? tables::systems::find(db, *wanted) : std::nullopt;
  return system && system->row.cid == cid ? system : std::nullopt;
}

template <class Ctx>
web::Response no_service(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_service");
}

void fact(web::Scope page, const char* name, const std::string& value) {
  if (!value.empty()) page.add(t::FACT).set(t::NAME, name).set(t::VALUE, value);
}

void date_fact(web::Scope page, const char* name, const std::optional<base::Date>& date) {
  if (date) page.add(t::DATE_FACT).set(t::NAME, name).set(t::DATE, base::long_form(*date)).set(t::ISO, *date);
}

void show_facts(web::View& view, const Shown& system, const std::vector<base::IpAddress>& ips) {
  const auto& row = system.row;
  fact(view, "Type", kind_words(row.kind));
  fact(view, "Operating system", system.os);
  fact(view, row.kind == Kind::vps ? "Host" : "Machine", system.machine);
  if (row.veid) fact(view, "Container", std::to_string(*row.veid));
  if (row.kind == Kind::vps && row.disk > 0) fact(view, "Disk", gb_words(row.disk));
  if (!row.cabinet.empty()) fact(view, "Cabinet", row.cabinet + (row.unit.empty() ? "" : ", " + row.unit));
  date_fact(view, "In service since", row.started_on);
  date_fact(view, "Shuts down on", row.running() ? row.cancel_on : std::nullopt);
  date_fact(view, "Stopped on", row.stopped_on);
  for (const auto& ip : ips) view.add(t::IP).set(t::ADDRESS, ip);
  view.show_if(ips.empty(), t::NO_IPS);
}

void show_charges(web::View& view, const std::vector<tables::subs::Packaged>& subs) {
  const auto sum = domain::included(subs);
  view.set(t::INCLUDED_IPS, sum.ips).set(t::INCLUDED_DISK, gb_words(sum.disk_gb)).set(t::INCLUDED_TRAFFIC, gb_words(sum.bandwidth_gb));
  if (sum.backup_gb > 0) view.add(t::BACKUP).set(t::INCLUDED_BACKUP, gb_words(sum.backup_gb));
  if (subs.empty()) {
    view.show(t::NO_CHARGES);
    return;
  }
  web::Scope table = view.add(t::CHARGES);
  for (const auto& sub : subs) {
    web::Scope row = table.add(t::CHARGE);
    row.set(t::WHAT, sub.row.description).set(t::AMOUNT, sub.row.amount).set(t::EVERY, domain::every_words(sub.row.months));
    if (sub.row.quantity > 1) row.add(t::SEVERAL).set(t::QUANTITY, sub.row.quantity);
    if (sub.row.next_bill_on) {
      row.add(t::NEXT).set(t::NEXT_ON, base::long_form(*sub.row.next_bill_on)).set(t::NEXT_ISO, *sub.row.next_bill_on);
    } else {
      row.show(t::NO_NEXT);
    }
  }
}

template <class Ctx>
void show_links(web::View& view, Ctx& c, const Shown& system) {
  if (!system.row.running()) return;
  if (system.row.veid && !system.panel_url.empty()) view.add(t::PANEL).set(t::PANEL_URL, system.panel_url);
  view.show_if(!system.row.power_port.empty() && leads_to(c.app, c.visitor, "/am/power.html") &&
                   tables::outlets::of_system(c.db, system.row.cid, system.row.id), t::POWER);
  view.show_if(leads_to(c.app, c.visitor, "/am/bandwidth.html"), t::BANDWIDTH);
}

template <class Ctx>
web::View service_view(Ctx& c, const Shown& system, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title(system.row.hostname).form(form);
  view.set(t::SYSTEM, system.row.id).set(t::HOSTNAME, system.row.hostname);
  view.show(!system.row.running() ? t::STOPPED : system.row.cancel_on ? t::ENDING : t::RUNNING);
  show_facts(view, system, tables::ips::of_system(c.db, system.row.id));
  show_charges(view, tables::subs::running_of_system(c.db, system.row.id));
  show_links(view, c, system);
  web::explain(view, t::HELP_TRAFFIC, c.app, "help_included_traffic");
  if (!system.row.running()) return view;
  const auto people = domain::correspondents(c.db, system.row.cid);
  if (people.empty()) {
    view.show(t::NOBODY);
  } else {
    web::Scope change = view.add(t::CHANGE);
    show_writers(change, t::WRITERS, people, form);
  }
  return view;
}

}  // namespace

web::Response service_page(web::GetCtx& c) {
  const auto system = own_system(c.db, customer(c), c.request.query_value("system"));
  if (!system) return no_service(c);
  base::Form form;
  domain::give_key(form, site(c).random());
  web::View view = service_view(c, *system, form);
  const std::string_view sent = c.request.query_value("sent");
  if (base::parse<base::OrderRef>(sent)) view.add(t::SENT).set(t::REF, sent);
  return view.render();
}

web::Response service_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto system = own_system(c.db, customer(c), form.raw("system"));
  if (!system || !system->row.running()) return no_service(c);
  domain::CustomerMessage message;
  message.cid = customer(c);
  message.about = *system;
  message.text = form.lines("text", "change_missing", kMostText);
  if (const auto from = chosen_writer(form, domain::correspondents(c.db, message.cid))) message.from = *from;
  if (!form.ok()) return service_view(c, *system, form).render();

  message.reference = std::string{form.raw("once")}.substr(0, 8);
  const std::string done = "/am/service.html?system=" + base::str(system->row.id) + "&sent=" + message.reference;
  const bool first = domain::first_use(c.db, form, done, site(c).now());
  if (!form.ok()) return service_view(c, *system, form).render();
  if (!first || domain::ask_for_change(c.db, site(c).desk(), actor(c), message)) return web::see_other(done);
  form.fail("text", "support_too_many");
  return service_view(c, *system, form).render().with(429);
}

}  // namespace am
