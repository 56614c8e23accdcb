#include "apps/mgmt/customer_invoices.h"

#include "tables/invoice.h"
#include "tpl/mgmt/customer.h"
#include "tpl/mgmt/customer_invoices.h"

namespace mgmt {

namespace t = tpl::mgmt_customer_invoices;

void show_invoices(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer) {
  constexpr int kMost = 20;
  web::Scope part = page.include(tpl::mgmt_customer::INVOICES, t::kFile);
  const bool may = c.app.allows(c.visitor, "billing");
  const bool may_look = c.app.allows(c.visitor, "customers");
  const auto open = tables::invoice::open_of(c.db, customer.cid, kMost);
  part.set(t::COUNT, std::to_string(open.size())).set(t::CID, base::display(customer.cid)).show_if(may, t::MAY).show_if(may_look, t::MAY_LOOK);
  part.show(open.empty() ? t::NONE : t::SOME);
  const base::Date today = site(c).today();
  for (const auto& invoice : open) {
    web::Scope row = part.add(t::INVOICE);
    row.set(t::REF, invoice.ref).set(t::NUMBER, invoice.title()).set(t::DUE, invoice.due_on).set(t::OPEN, invoice.open());
    row.show_if(invoice.due_on < today, t::LATE).show_if(!invoice.sent_at, t::NOT_SENT);
    if (invoice.open() < invoice.amount) row.add(t::PARTLY).set(t::AMOUNT, invoice.amount);
    row.show_if(may_look, t::VISIBLE).show_if(may, t::PAYABLE);
  }
}

}  // namespace mgmt
