// An entry made by hand: a charge, a credit, money that came by cheque, transfer or cash, or that went back so.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/ledger_view.h"
#include "apps/mgmt/pages.h"
#include "domain/ledger_form.h"
#include "tpl/mgmt/ledger_entry.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ledger_entry;
using tables::customers::Head;

struct Choice {
  const char* value;
  const char* label;
  const char* hint;
};
constexpr Choice kKinds[] = {{"charge", "Charge", "the customer owes more"},
                             {"credit", "Credit", "the customer owes less; no money moves"},
                             {"payment", "Payment", "money came in; open invoices are paid, oldest due first"},
                             {"refund", "Refund", "money went back by hand; for a card payment use Refund beside it"}};
constexpr Choice kMeans[] = {{"cheque", "Cheque", ""}, {"transfer", "Transfer", ""}, {"cash", "Cash", ""}};

template <class Ctx>
web::View page(Ctx& c, const Head& customer, const base::Form& form) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Add an entry · " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid)).set(t::NAME, customer.display_name());
  view.set(t::BALANCE, due_words(domain::balance(c.db, customer.cid)));
  for (const Choice& kind : kKinds) {
    view.add(t::KIND).set(t::VALUE, kind.value).set(t::LABEL, kind.label).set(t::HINT, kind.hint)
        .show_if(form.raw("kind") == kind.value, t::CHECKED);
  }
  for (const Choice& means : kMeans) {
    view.add(t::MEANS).set(t::VALUE, means.value).set(t::LABEL, means.label).show_if(form.raw("means") == means.value, t::CHECKED);
  }
  return view;
}

}  // namespace

web::Response ledger_entry_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  base::Form form;
  give_key(form, site(c));
  form.set("kind", std::string{c.request.query_value("kind")});
  form.set("dated_on", base::str(site(c).today()));
  return page(c, *customer, form).render();
}

web::Response ledger_entry_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto customer = named_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  const auto entry = domain::read_entry(form, customer->cid, site(c).today());
  const std::string back = customer_path(customer->cid, "billing", "entry");
  if (form.ok() && !first_use(c, form, back)) return web::see_other(back);
  if (!form.ok()) return page(c, *customer, form).render();
  domain::post(c.db, site(c).desk(), actor(c), entry);
  return web::see_other(back);
}

}  // namespace mgmt
