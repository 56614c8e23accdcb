// Payments by cheque, transfer or cash, many in a row, from the keyboard alone: Tab between the fields, Enter books, and the next
// one begins. They make up a deposit, whose key is in the address; its total is that of the deposit slip.
#include "apps/mgmt/customer_choice.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/ledger_view.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "domain/deposit.h"
#include "domain/ledger_form.h"
#include "domain/once.h"
#include "tables/deposit_entries.h"
#include "tpl/mgmt/payment_entry.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_payment_entry;
using domain::Means;

constexpr int kRecent = 10;
constexpr Said kSaid[] = {{"booked", "The payment is booked.", "Enter the next one."}};

std::string deposit_path(std::string_view deposit) { return "/mgmt/payment_entry.html?deposit=" + std::string{deposit}; }

void show_deposit(web::View& view, const std::vector<tables::deposit_entries::Row>& rows) {
  if (rows.empty()) return;
  web::Scope table = view.add(t::DEPOSIT_ROWS);
  base::Money total;
  int count = 0;
  for (const auto& payment : rows) {
    web::Scope row = table.add(t::ROW);
    row.set(t::CID, base::display(payment.cid)).set(t::CUSTOMER, payment.customer).set(t::AMOUNT, payment.amount).set(t::ENTRY, payment.entry);
    row.set(t::HOW, std::string{means_words(payment.means)} + (payment.reference.empty() ? "" : " " + payment.reference));
    row.set(t::DATED, payment.dated_on ? base::str(*payment.dated_on) : "");
    row.set(t::PAYS, payment.invoices.empty() ? "no invoice" : payment.invoices);
    if (payment.applied < payment.amount) row.add(t::REST).set(t::CREDIT, payment.amount - payment.applied);
    row.show_if(payment.reversed, t::REVERSED).show_if(!payment.reversed, t::STANDS);
    if (payment.reversed) continue;
    total += payment.amount;
    ++count;
  }
  table.set(t::COUNT, count == 1 ? "1 payment" : std::to_string(count) + " payments").set(t::TOTAL, total);
}

void show_recent(web::View& view, const std::vector<tables::deposit_entries::Sum>& deposits, std::string_view here) {
  for (const auto& deposit : deposits) {
    if (deposit.deposit == here) continue;
    view.add(t::EARLIER).set(t::LINK, deposit_path(deposit.deposit)).set(t::AT, short_form(deposit.begun_at)).set(t::AT_ISO, deposit.begun_at)
        .set(t::WHO_BEGAN, deposit.who).set(t::PAYMENTS, deposit.payments).set(t::SUM, deposit.total);
  }
}

template <class Ctx>
web::View page(Ctx& c, const base::Form& form, const CustomerChoice& choice) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Invoice payment entry").form(form);
  show_choice(view, t::WHO, form, choice);
  for (const char* means : {"cheque", "transfer", "cash"}) {
    view.add(t::MEANS).set(t::VALUE, means).set(t::LABEL, means_words(base::parse<Means>(means).value()))
        .show_if(form.raw("means") == means, t::CHECKED);
  }
  view.show_if(form.failed("again"), t::AGAIN);
  const std::string deposit{form.raw("deposit")};
  show_deposit(view, tables::deposit_entries::of(c.db, deposit));
  show_recent(view, tables::deposit_entries::recent(c.db, kRecent), deposit);
  return view;
}

}  // namespace

web::Response payment_entry_page(web::GetCtx& c) {
  base::Form form;
  give_key(form, site(c));
  std::string deposit{c.request.query_value("deposit")};
  if (!domain::well_formed_key(deposit)) deposit = form.raw("once");  // a new one
  const auto means = base::parse<Means>(c.request.query_value("means"));
  const auto dated_on = base::parse<base::Date>(c.request.query_value("dated_on"));
  form.set("deposit", deposit);
  form.set("means", base::str(means.value_or(Means::cheque)));
  form.set("dated_on", base::str(dated_on.value_or(site(c).today())));
  web::View view = page(c, form, {});
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  view.show_if(c.request.query_value("done") == "booked", t::TAKEN);
  return view.render();
}

web::Response payment_entry_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const std::string deposit{form.raw("deposit")};
  if (!domain::well_formed_key(deposit)) return web::see_other("/mgmt/payment_entry.html");
  domain::Entry entry;
  entry.kind = domain::EntryKind::payment;
  const CustomerChoice choice = choose_customer(c.db, form);
  entry.amount = domain::read_amount(form);
  domain::read_hand(form, entry, site(c).today());
  // The next one most often comes the same way and on the same day.
  const std::string next = deposit_path(deposit) + "&means=" + base::str(entry.means) + "&dated_on=" + base::str(entry.dated_on.value_or(site(c).today())) + "&done=booked";
  if (form.ok() && !first_use(c, form, next)) return web::see_other(next);
  entry.cid = choice.cid.value_or(base::CustomerId{});
  if (form.ok() && !form.checked("again") && domain::entered_before(c.db, entry)) form.fail("again", "payment_entered_before");
  if (!form.ok()) return page(c, form, choice).render();
  entry.text = choice.invoice ? "Payment for invoice " + choice.invoice->title() : "Payment";
  if (choice.invoice) entry.invoice = choice.invoice->id;
  domain::enter_payment(c.db, site(c).desk(), actor(c), deposit, entry);
  return web::see_other(next);
}

}  // namespace mgmt
