// An administrator takes a stop back, with the reason. Addresses and packages do not come back by themselves: the edit form that
// follows offers the addresses that are still free.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/system_page.h"
#include "base/log.h"
#include "domain/system_life.h"
#include "tables/ip_history.h"
#include "tables/ips.h"
#include "tpl/mgmt/system_unstop.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_system_unstop;

web::View form_view(web::App& app, const web::Visitor& visitor, db::Reader& db, const base::Form& form, const NamedSystem& named) {
  web::View view{t::kFile, app, visitor};
  head(view, named, "Take back the stop of");
  view.form(form);
  view.set(t::CID, base::display(named.customer.cid)).set(t::CUSTOMER, customer_path(named.customer.cid, "systems"));
  view.set(t::SYSID, named.row().id).set(t::HOST, named.row().hostname).set(t::DATE, *named.row().stopped_on);
  for (const auto& had : tables::ip_history::last_given_back(db, named.row().id)) {
    view.add(t::HAD).set(t::ADDRESS, had.ip).show(had.free ? t::FREE : t::GONE);
  }
  return view;
}

bool may_run_again(const tables::systems::Row& row) { return !row.running() && !row.moved_to; }

}  // namespace

web::Response system_unstop_page(web::GetCtx& c) {
  const auto named = named_system(c.db, c.request.query_value("sysid"));
  if (!named || !may_run_again(named->row())) return no_system(c);
  return form_view(c.app, c.visitor, c.db, base::Form{}, *named).render();
}

web::Response system_unstop_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto id = base::parse<base::SystemId>(form.raw("sysid"));
  const auto row = id ? domain::lock_system(c.db, *id) : std::nullopt;
  const auto named = row ? named_system(c.db, base::str(*id)) : std::nullopt;
  if (!named || !may_run_again(*row)) return no_system(c);
  const std::string reason = form.line("reason", "system_unstop_reason", 200);
  std::vector<std::string> free;
  for (const auto& had : tables::ip_history::last_given_back(c.db, *id)) {
    if (had.free) free.push_back(had.ip.text());
  }
  if (form.ok()) {
    try {
      domain::unstop_system(c.db, actor(c), *row, reason, site(c).now());
    } catch (const db::Duplicate&) {
      form.fail("reason", "system_unstop_taken");
    }
  }
  if (!form.ok()) return form_view(c.app, c.visitor, c.db, form, *named).render();
  base::log::info("system.unstopped", {{"sysid", id->value}});
  return web::see_other("/mgmt/system_edit.html?sysid=" + base::str(*id) + "&done=unstopped&ips=" + base::url_encode(base::join(free, " ")));
}

}  // namespace mgmt
