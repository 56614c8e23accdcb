#include "domain/invoice_paper.h"

#include "domain/countries.h"
#include "domain/ledger_words.h"
#include "tables/payments.h"

namespace domain {

namespace {

using tables::invoice::State;
using tables::billing_history::Kind;

void append(std::vector<std::string>& lines, const std::string& line) {
  if (!line.empty()) lines.push_back(line);
}

ports::InvoicePaper letterhead(const std::string& title, Parties parties) {
  ports::InvoicePaper paper;
  paper.title = title;
  paper.company = std::move(parties.company);
  paper.company_lines = std::move(parties.company_lines);
  paper.customer_lines = std::move(parties.customer_lines);
  return paper;
}

Parties in_words(const tables::invoice_parties::Row& row, const Business& business, base::CustomerId cid) {
  Parties parties;
  parties.company = row.seller.empty() ? business.company : row.seller;
  parties.company_lines = row.seller.empty() ? std::vector{business.phone, business.billing.text()} : std::vector{row.seller_phone, row.seller_email};
  auto& lines = parties.customer_lines;
  append(lines, row.company);
  append(lines, row.name);
  for (const auto& line : base::split(row.address, '\n')) append(lines, std::string{base::trim(line)});
  append(lines, std::string{base::trim(row.city + " " + row.postal_code)});
  append(lines, std::string{country_name(row.country)});
  append(lines, "Account " + base::display(cid));
  return parties;
}

std::string paid_by(db::Reader& db, const tables::billing_history::Row& entry) {
  const auto payment = entry.payment ? tables::payments::find(db, *entry.payment) : std::nullopt;
  if (payment && payment->vendor == tables::payments::Vendor::payflow && !payment->last_four.empty()) {
    return payment->brand + " ending " + payment->last_four;
  }
  return means_words(entry.means);
}

}  // namespace

Parties parties_now(db::Reader& db, const Business& business, base::CustomerId cid) {
  return in_words(parties_as_now(db, business, cid), business, cid);
}

Parties parties_of(db::Reader& db, const Business& business, const InvoiceRow& invoice) {
  const auto kept = tables::invoice_parties::of(db, invoice.id);
  return kept ? in_words(*kept, business, invoice.cid) : parties_now(db, business, invoice.cid);
}

ports::InvoicePaper invoice_paper(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, const PayKey& key) {
  ports::InvoicePaper paper = letterhead("Invoice " + invoice.title(), parties_of(db, desk.business, invoice));
  const char* state = invoice.state == State::paid ? "Paid" : invoice.state == State::void_invoice ? "Void" : "Open";
  paper.facts = {"Issued " + base::long_form(invoice.issued_on), "Due " + base::long_form(invoice.due_on), "Reference " + invoice.ref.text(), state};
  for (const auto& line : tables::invoice_lines::of(db, invoice.id)) {
    paper.lines.push_back({line.text, line.period, base::display(line.amount)});
  }
  paper.sums.push_back({"Total", base::display(invoice.amount)});
  for (const auto& note : tables::credit_notes::of_invoice(db, invoice.id)) {
    paper.sums.push_back({"Credit note " + note.number, base::display(-note.amount)});
  }
  paper.sums.push_back({"Paid", base::display(invoice.paid)});
  paper.sums.push_back({"To pay", base::display(invoice.state == State::open ? invoice.open() : base::Money{}), true});
  if (invoice.state == State::open) paper.pay_link = add_pay_link(db, desk, actor, invoice.id, key, LinkFor::paper);
  record(db, actor, "invoice.printed", audited(invoice), invoice.cid, {}, desk.clock.now());
  return paper;
}

ports::InvoicePaper credit_note_paper(db::Reader& db, const Desk& desk, const InvoiceRow& invoice, const CreditNote& note) {
  ports::InvoicePaper paper = letterhead("Credit note " + note.number, parties_of(db, desk.business, invoice));
  paper.facts = {"Issued " + base::long_form(note.issued_on), "For invoice " + invoice.title(), "of " + base::long_form(invoice.issued_on)};
  for (const auto& line : tables::credit_note_lines::of(db, note.id)) {
    paper.lines.push_back({line.text, line.period, base::display(line.amount)});
  }
  paper.sums = {{"Credited", base::display(note.amount), true}};
  paper.note = "Reason: " + note.reason + ". " + (note.entry ? "The amount is credited to the account." : "The invoice is void; nothing has to be paid for it.");
  return paper;
}

std::optional<Receipt> receipt(db::Reader& db, base::CustomerId cid, base::EntryId id) {
  const auto entry = tables::billing_history::find(db, id);
  if (!entry || entry->cid != cid || entry->kind != Kind::payment || entry->reversed_by) return std::nullopt;
  return Receipt{*entry, paid_by(db, *entry)};
}

ports::InvoicePaper receipt_paper(db::Reader& db, const Desk& desk, const Receipt& receipt) {
  ports::InvoicePaper paper = letterhead("Receipt " + base::str(receipt.entry.id), parties_now(db, desk.business, receipt.entry.cid));
  paper.facts = {"Received " + base::long_form(base::date_of(receipt.entry.posted_at)), receipt.paid_by};
  const std::string amount = base::display(receipt.entry.amount);
  paper.lines.push_back({receipt.entry.text, "", amount});
  paper.sums = {{"Total", amount}, {"Paid", amount}, {"To pay", base::display(base::Money{}), true}};
  return paper;
}

}  // namespace domain
