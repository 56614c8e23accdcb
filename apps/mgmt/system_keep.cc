// Takes the cancellation of a system back.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/system_page.h"
#include "base/log.h"
#include "domain/system_life.h"
#include "tpl/mgmt/system_keep.h"

namespace mgmt {

namespace t = tpl::mgmt_system_keep;

web::Response system_keep_page(web::GetCtx& c) {
  const auto named = named_system(c.db, c.request.query_value("sysid"));
  if (!named || !named->row().running()) return no_system(c);
  if (!named->row().cancel_on) return web::see_other(systems_path(named->customer.cid, ""));
  web::View view{t::kFile, c.app, c.visitor};
  head(view, *named, "Keep");
  view.set(t::CID, base::display(named->customer.cid)).set(t::CUSTOMER, customer_path(named->customer.cid, "systems"));
  view.set(t::SYSID, named->row().id).set(t::HOST, named->row().hostname).set(t::DATE, *named->row().cancel_on);
  return view.render();
}

// Sent twice, it keeps it once.
web::Response system_keep_submit(web::PostCtx& c) {
  const auto id = base::parse<base::SystemId>(c.request.body_value("sysid"));
  const auto row = id ? domain::lock_system(c.db, *id) : std::nullopt;
  if (!row || !row->running()) return no_system(c);
  domain::keep_system(c.db, actor(c), *row, site(c).now());
  base::log::info("system.kept", {{"sysid", row->id.value}});
  return web::see_other(systems_path(row->cid, "kept"));
}

}  // namespace mgmt
