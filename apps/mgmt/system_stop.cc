// A system was shut down or pulled: its addresses and its outlet become free, and its subscriptions end.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/system_page.h"
#include "base/log.h"
#include "domain/system_life.h"
#include "tables/ips.h"
#include "tpl/mgmt/system_stop.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_system_stop;

web::View form_view(web::App& app, const web::Visitor& visitor, db::Reader& db, const base::Form& form, const NamedSystem& named) {
  web::View view{t::kFile, app, visitor};
  head(view, named, "Stop");
  view.form(form);
  view.set(t::CID, base::display(named.customer.cid)).set(t::CUSTOMER, customer_path(named.customer.cid, "systems"));
  view.set(t::SYSID, named.row().id).set(t::HOST, named.row().hostname);
  for (const auto& ip : tables::ips::of_system(db, named.row().id)) view.add(t::IP).set(t::ADDRESS, ip);
  for (const auto& sub : tables::subs::running_of_system(db, named.row().id)) {
    view.add(t::SUB).set(t::TEXT, sub.row.description).set(t::AMOUNT, sub.row.amount).set(t::INTERVAL, months_words(sub.row.months));
  }
  if (!named.row().power_port.empty()) view.add(t::OUTLET).set(t::PORT, named.row().power_port);
  view.show_if(tables::systems::count_running(db, named.customer.cid) == 1, t::LAST);
  return view;
}

}  // namespace

web::Response system_stop_page(web::GetCtx& c) {
  const auto named = named_system(c.db, c.request.query_value("sysid"));
  if (!named || !named->row().running()) return no_system(c);
  base::Form form;
  form.set("date", base::str(site(c).today()));
  form.set("version", std::to_string(named->row().version));
  return form_view(c.app, c.visitor, c.db, form, *named).render();
}

web::Response system_stop_submit(web::PostCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const auto id = base::parse<base::SystemId>(form.raw("sysid"));
  const auto row = id ? domain::lock_system(c.db, *id) : std::nullopt;
  const auto named = row ? named_system(c.db, base::str(*id)) : std::nullopt;
  if (!named || !row->running()) return no_system(c);
  if (form.raw("version") != std::to_string(row->version)) {
    form.set("version", std::to_string(row->version));
    web::View view = form_view(c.app, c.visitor, c.db, form, *named);
    show_conflict(view, t::CONFLICT, c.db, object_of(row->id));
    return view.render().with(409);
  }
  const auto on = form.required<base::Date>("date", "system_stop_missing", "date_wrong");
  if (form.ok() && on > app.today()) form.fail("date", "system_stop_ahead");
  if (form.ok() && row->started_on && on < *row->started_on) form.fail("date", "system_stop_before_start");
  if (!form.ok()) return form_view(c.app, c.visitor, c.db, form, *named).render();
  const auto stopped = domain::stop_system(c.db, actor(c), *row, on, app.now());
  base::log::info("system.stopped", {{"sysid", row->id.value}, {"ips", static_cast<long long>(stopped.released.size())}});
  return web::see_other(systems_path(row->cid, stopped.last ? "last" : "stopped"));
}

}  // namespace mgmt
