// Asks before an entry is reversed, naming it and the effect, and reverses it.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/ledger_view.h"
#include "apps/mgmt/pages.h"
#include "domain/ledger.h"
#include "tpl/mgmt/ledger_reverse.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ledger_reverse;
using tables::billing_history::Kind;
using tables::billing_history::Row;

std::optional<Row> named_entry(db::Reader& db, std::string_view id) {
  const auto entry = base::parse<base::EntryId>(id);
  return entry ? tables::billing_history::find(db, *entry) : std::nullopt;
}

template <class Ctx>
web::Response no_entry(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_entry");
}

template <class Ctx>
web::View page(Ctx& c, const Row& entry, const base::Form& form) {
  const auto customer = tables::customers::head(c.db, entry.cid).value();
  const base::Money balance = domain::balance(c.db, entry.cid);
  const Amounts amounts = amounts_of(entry.kind, entry.amount);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Reverse entry " + base::str(entry.id) + " · " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid)).set(t::NAME, customer.display_name()).set(t::ENTRY, entry.id);
  view.set(t::KIND, kind_words(entry.kind)).set(t::DATE, base::date_of(entry.posted_at)).set(t::WHO, entry.who).set(t::TEXT, entry.text);
  view.set(t::AMOUNT, amounts.charge + amounts.payment).set(t::BEFORE, due_words(balance)).set(t::AFTER, due_words(balance - entry.amount));
  view.show_if(entry.kind == Kind::payment, t::OPENS).show_if(entry.payment.has_value(), t::GATEWAY);
  return view;
}

}  // namespace

web::Response ledger_reverse_page(web::GetCtx& c) {
  const auto entry = named_entry(c.db, c.request.query_value("entry"));
  if (!entry || entry->kind == Kind::reversal) return no_entry(c);
  if (entry->reversed_by) return web::see_other(customer_path(entry->cid, "billing", "reversed"));
  return page(c, *entry, base::Form{}).render();
}

web::Response ledger_reverse_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto entry = named_entry(c.db, form.raw("entry"));
  if (!entry || entry->kind == Kind::reversal) return no_entry(c);
  const std::string reason = form.line("reason", "reason_missing", 120);
  if (!form.ok()) return page(c, *entry, form).render();
  const auto reversal = domain::reverse(c.db, site(c).desk(), actor(c), entry->id, reason);
  if (reversal.outcome == domain::Reversed::refunded) {
    form.fail("entry", "entry_refunded");
    return page(c, *entry, form).render();
  }
  if (reversal.outcome == domain::Reversed::credit_note) {
    form.fail("entry", "entry_of_credit_note");
    return page(c, *entry, form).render();
  }
  return web::see_other(customer_path(entry->cid, "billing", "reversed"));  // the second of two clicks lands there too
}

}  // namespace mgmt
