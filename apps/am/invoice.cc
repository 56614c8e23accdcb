// An invoice, or the receipt for a payment, to read, print and keep as PDF.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/fresh_key.h"
#include "domain/invoice_paper.h"
#include "tpl/am/invoice.h"
#include "web/problem.h"

namespace am {

namespace {

namespace t = tpl::am_invoice;
using domain::InvoiceRow;
using domain::Receipt;
using tables::invoice::State;

// Somebody else's is not there, like one that never was.
std::optional<InvoiceRow> own_invoice(db::Reader& db, base::CustomerId cid, std::string_view ref) {
  const auto wanted = base::parse<base::InvoiceRef>(ref);
  auto invoice = wanted ? tables::invoice::by_ref(db, *wanted) : std::nullopt;
  return invoice && invoice->cid == cid ? invoice : std::nullopt;
}

std::optional<Receipt> own_receipt(db::Reader& db, base::CustomerId cid, std::string_view entry) {
  const auto wanted = base::parse<base::EntryId>(entry);
  return wanted ? domain::receipt(db, cid, *wanted) : std::nullopt;
}

template <class Ctx>
web::Response not_there(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_own_invoice");
}

web::View sheet(web::GetCtx& c, const std::string& heading, const domain::Parties& parties) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title(heading).set(t::HEADING, heading).set(t::SELLER, parties.company);
  for (const auto& line : parties.company_lines) view.add(t::FROM).set(t::TEXT, line);
  for (const auto& line : parties.customer_lines) view.add(t::TO).set(t::TEXT, line);
  return view;
}

void date_fact(web::View& view, const char* name, base::Date date) {
  view.add(t::FACT).set(t::NAME, name).set(t::DATE, base::long_form(date)).set(t::ISO, date);
}

void badge(web::View& view, const char* words, const char* tone, const char* icon) {
  view.set(t::STATE, words).set(t::TONE, tone).set(t::ICON, std::string{"/static/icons.svg#"} + icon);
}

web::Response show(web::GetCtx& c, const InvoiceRow& invoice) {
  web::View view = sheet(c, "Invoice " + invoice.title(), domain::parties_of(c.db, site(c).business(), invoice));
  view.set(t::FIELD, "ref").set(t::ID, invoice.ref);
  if (invoice.state == State::open) badge(view, invoice.due_on < site(c).today() ? "Overdue" : "Open", "warn", "clock");
  if (invoice.state == State::paid) badge(view, "Paid", "ok", "check");
  if (invoice.state == State::void_invoice) badge(view, "Void", "", "stop");
  date_fact(view, "Issued", invoice.issued_on);
  date_fact(view, "Due", invoice.due_on);
  for (const auto& line : tables::invoice_lines::of(c.db, invoice.id)) {
    view.add(t::LINE).set(t::TEXT, line.text).set(t::PERIOD, line.period).set(t::AMOUNT, line.amount);
  }
  view.set(t::TOTAL, invoice.amount);
  for (const auto& note : tables::credit_notes::of_invoice(c.db, invoice.id)) {
    view.add(t::CREDIT).set(t::NUMBER, note.number).set(t::CREDITED, -note.amount);
  }
  if (invoice.paid > base::Money{}) view.add(t::PART_PAID).set(t::PAID, invoice.paid);
  if (invoice.state == State::open) view.add(t::OPEN).set(t::REF, invoice.ref).set(t::TO_PAY, invoice.open());
  return view.render();
}

web::Response show(web::GetCtx& c, const Receipt& receipt) {
  web::View view = sheet(c, "Receipt " + base::str(receipt.entry.id), domain::parties_now(c.db, site(c).business(), customer(c)));
  view.set(t::FIELD, "receipt").set(t::ID, receipt.entry.id);
  badge(view, "Received", "ok", "check");
  date_fact(view, "Received", base::date_of(receipt.entry.posted_at));
  view.add(t::LINE).set(t::TEXT, receipt.entry.text).set(t::PERIOD, receipt.paid_by).set(t::AMOUNT, receipt.entry.amount);
  view.set(t::TOTAL, receipt.entry.amount);
  return view.render();
}

web::Response pdf(AmApp& app, const ports::InvoicePaper& paper, const std::string& name) {
  return web::pdf_file(app.services().printer->pdf(paper), name + ".pdf");
}

}  // namespace

web::Response invoice_page(web::GetCtx& c) {
  if (const auto invoice = own_invoice(c.db, customer(c), c.request.query_value("ref"))) return show(c, *invoice);
  if (const auto receipt = own_receipt(c.db, customer(c), c.request.query_value("receipt"))) return show(c, *receipt);
  return not_there(c);
}

// The PDF. That of an open invoice carries a pay link with a key of its own, so it is asked for by POST.
web::Response invoice_submit(web::PostCtx& c) {
  AmApp& app = site(c);
  const base::Form form = c.request.form();
  if (const auto invoice = own_invoice(c.db, customer(c), form.raw("ref"))) {
    auto [key, hash] = auth::fresh_key(app.random());
    return pdf(app, domain::invoice_paper(c.db, app.desk(), actor(c), *invoice, {std::move(key), std::move(hash)}), "invoice-" + invoice->title());
  }
  const auto receipt = own_receipt(c.db, customer(c), form.raw("receipt"));
  if (!receipt) return not_there(c);
  return pdf(app, domain::receipt_paper(c.db, app.desk(), *receipt), "receipt-" + base::str(receipt->entry.id));
}

}  // namespace am
