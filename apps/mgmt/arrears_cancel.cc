// Sets the shutdown of a customer who has had the last warning, ten days ahead, with a note. Asks first.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "domain/arrears.h"
#include "domain/ledger.h"
#include "tables/systems.h"
#include "tpl/mgmt/arrears_cancel.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_arrears_cancel;

}  // namespace

web::Response arrears_cancel_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Cancel for arrears · " + base::display(customer->cid));
  show_ident(view, *customer);
  view.set(t::CID, base::display(customer->cid)).set(t::NAME, customer->display_name()).set(t::DUE, -domain::balance(c.db, customer->cid));
  view.set(t::DATE, base::add_days(site(c).today(), domain::kDaysToShutdown));
  view.set(t::SINCE, customer->arrears_since ? base::str(*customer->arrears_since) : "never");
  for (const auto& system : tables::systems::running(c.db, customer->cid)) {
    web::Scope row = view.add(t::SYSTEM);
    row.set(t::HOST, system.hostname);
    if (system.cancel_on) row.add(t::LEAVES).set(t::LEAVES_ON, *system.cancel_on);
  }
  return view.render();
}

web::Response arrears_cancel_submit(web::PostCtx& c) {
  const base::Form form = c.request.form();
  const auto customer = named_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  const int cancelled = domain::cancel_for_arrears(c.db, actor(c), base::UserId{c.visitor.id}, customer->cid, site(c).now());
  return web::see_other(std::string{"/mgmt/arrears.html?show=decide&done="} + (cancelled > 0 ? "cancelled" : "nothing"));
}

}  // namespace mgmt
