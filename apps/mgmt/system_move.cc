// A system moves to another machine: its row is stopped, a new one takes its place, with the same subscriptions.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/system_page.h"
#include "base/log.h"
#include "domain/system_life.h"
#include "tables/ips.h"
#include "tpl/mgmt/system_move.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_system_move;
using domain::SystemChoices;

web::View form_view(web::App& app, const web::Visitor& visitor, db::Reader& db, const base::Form& form, const NamedSystem& named,
                    const SystemChoices& choices, const std::vector<std::string>& wrong_ips = {}) {
  web::View view{t::kFile, app, visitor};
  head(view, named, "Move");
  view.form(form);
  view.set(t::CID, base::display(named.customer.cid)).set(t::CUSTOMER, customer_path(named.customer.cid, "systems"));
  view.set(t::SYSID, named.row().id).set(t::HOST, named.row().hostname).set(t::FROM, named.system.machine);
  for (const auto& machine : choices.machines) {
    if (machine.id == named.row().machine) continue;
    view.add(t::MACHINE)
        .set(t::VALUE, machine.id)
        .set(t::LABEL, machine.name)
        .set(t::PLACE, machine.place)
        .show_if(choices.machine && choices.machine->id == machine.id, t::CHOSEN);
  }
  if (choices.machine) {
    view.show(choices.is_vps() ? t::VPS : t::SERVER).show_if(choices.has_veid(), t::VEID);
    for (const auto& choice : choices.templates) {
      view.add(t::TEMPLATE)
          .set(t::VALUE, choice.id)
          .set(t::LABEL, choice.os_name)
          .show_if(form.raw("template") == base::str(choice.id), t::CHOSEN);
    }
  }
  for (const auto& ip : tables::ips::of_system(db, named.row().id)) view.add(t::IP).set(t::ADDRESS, ip);
  for (const auto& words : wrong_ips) view.add(t::WRONG_IP).set(t::WORDS, words);
  view.show_if(form.checked("keep-ips"), t::KEEP_IPS);
  return view;
}

std::optional<base::MachineId> chosen_machine(const base::Form& form) { return base::parse<base::MachineId>(form.raw("machine")); }

// What the new row says: fields of the form where the machine has them, the rest as it was.
domain::Move read_move(base::Form& form, const SystemChoices& choices, const domain::SystemRow& running, base::Date today,
                       std::vector<std::string>& wrong) {
  // The edit form's reading serves here too: what this form does not ask stays as it is.
  base::Form whole;
  domain::fill_system(whole, running, {});
  for (const auto& [name, text] : form.fields()) whole.set(name, text);
  auto entry = domain::read_system(whole, choices, running, running.cid, {}, today);
  for (const auto& error : whole.errors()) form.fail(error.field, error.tag);
  domain::Move move;
  move.to = entry.row;
  move.to.started_on = today;
  move.addresses_go_along = form.checked("keep-ips");
  move.given = std::move(entry.given);
  for (const auto& text : entry.not_addresses) wrong.push_back(text + " is not an IP address");
  return move;
}

}  // namespace

web::Response system_move_page(web::GetCtx& c) {
  const auto named = named_system(c.db, c.request.query_value("sysid"));
  if (!named || !named->row().running()) return no_system(c);
  base::Form form;
  domain::fill_system(form, named->row(), {});
  form.set("machine", std::string{c.request.query_value("machine")});
  form.set("ips", std::string{c.request.query_value("ips")});
  form.set("keep-ips", "1");
  const auto choices = domain::choices_on(c.db, chosen_machine(form), std::nullopt, {}, site(c).today());
  return form_view(c.app, c.visitor, c.db, form, *named, choices).render();
}

web::Response system_move_submit(web::PostCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const auto id = base::parse<base::SystemId>(form.raw("sysid"));
  const auto row = id ? domain::lock_system(c.db, *id) : std::nullopt;
  const auto named = row ? named_system(c.db, base::str(*id)) : std::nullopt;
  if (!named || !row->running()) return no_system(c);
  const auto choices = domain::choices_on(c.db, chosen_machine(form), std::nullopt, {}, app.today());
  if (form.raw("go") == "machine") return form_view(c.app, c.visitor, c.db, form, *named, choices).render();
  if (form.raw("version") != std::to_string(row->version)) {
    form.set("version", std::to_string(row->version));
    web::View view = form_view(c.app, c.visitor, c.db, form, *named, choices);
    show_conflict(view, t::CONFLICT, c.db, object_of(row->id));
    return view.render().with(409);
  }
  std::vector<std::string> wrong;
  const auto move = read_move(form, choices, *row, app.today(), wrong);
  if (choices.machine && choices.machine->id == row->machine) form.fail("machine", "system_move_same");
  domain::Moved moved;
  if (form.ok()) {
    try {
      moved = domain::move_system(c.db, actor(c), *row, move, app.now());
    } catch (const db::Duplicate& duplicate) {
      domain::fail_duplicate(form, duplicate);
    }
    for (const auto& refused : moved.refused) wrong.push_back(domain::words(refused));
    if (!moved.refused.empty()) form.fail("ips", "system_ips_wrong");
  }
  if (!form.ok()) return form_view(c.app, c.visitor, c.db, form, *named, choices, wrong).render();
  base::log::info("system.moved", {{"sysid", row->id.value}, {"to", moved.id.value}});
  return web::see_other(systems_path(row->cid, "moved"));
}

}  // namespace mgmt
