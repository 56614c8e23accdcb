// The page for most of the work: everything about one customer, each part with its own way to change it. What several parts need is
// read here, once: the customer's own row, the subscriptions that run, and the payment sources.
#include "apps/mgmt/customer_billing.h"
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/customer_invoices.h"
#include "apps/mgmt/customer_legacy.h"
#include "apps/mgmt/customer_people.h"
#include "apps/mgmt/customer_sources.h"
#include "apps/mgmt/customer_systems.h"
#include "apps/mgmt/pages.h"
#include "tpl/mgmt/customer.h"

namespace mgmt {

namespace t = tpl::mgmt_customer;

web::Response customer_page(web::GetCtx& c) {
  const auto cid = base::parse_cid(c.request.query_value("cid"));
  const auto account = cid ? tables::customers::account(c.db, *cid) : std::nullopt;
  if (!account) return no_customer(c);
  const auto customer = account->head();
  const auto subs = tables::subs::running_of_customer(c.db, *cid);
  const auto sources = tables::pmt_source::of(c.db, *cid);
  web::View view{t::kFile, c.app, c.visitor};
  view.title(customer.display_name() + " (" + base::display(customer.cid) + ")");
  show_ident(view, customer);
  view.set(t::NAME, customer.display_name()).set(t::CID, base::display(customer.cid));
  show_systems(view, c, customer, subs);
  show_invoices(view, c, customer);
  show_sources(view, c, customer, sources);
  show_billing(view, c, customer);
  show_legacy(view, c, customer);
  show_people(view, c, *account, subs, sources);
  return view.render();
}

}  // namespace mgmt
