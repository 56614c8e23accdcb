#include "domain/invoice_mails.h"

#include "domain/amount_line.h"
#include "domain/post.h"

namespace domain {

namespace {

using Invoice = tables::invoice::Row;

void send(db::Writer& db, const Desk& desk, const Invoice& invoice, const std::string& text, base::NameValues values) {
  const auto to = base::parse<base::Email>(invoice.owner_email);
  if (!to) return;
  values.emplace_back("REF", invoice.title());
  values.emplace_back("NAME", invoice.owner_name);
  values.emplace_back("CID", base::display(invoice.cid));
  post(db, desk, *to, desk.business.billing, text, std::move(values), "invoice " + invoice.ref.text(), "");
}

// What of an invoice is settled and what is left, when it is not all of it.
std::string rest_lines(const Invoice& invoice) {
  std::string lines;
  if (invoice.credited > base::Money{}) lines += amount_line("Credited", "", invoice.credited);
  if (invoice.paid > base::Money{}) lines += amount_line("Paid", "", invoice.paid);
  return lines.empty() ? lines : lines + amount_line("To pay", "", invoice.open());
}

template <class Lines>
std::string table(const Lines& lines, base::Money total) {
  std::string out;
  for (const auto& line : lines) out += amount_line(line.text, line.period, line.amount);
  return out + amount_line("Total", "", total);
}

}  // namespace

void tell_invoice(db::Writer& db, const Desk& desk, const Invoice& invoice, const std::vector<tables::invoice_lines::Row>& lines,
                  const std::string& link, const std::string& note) {
  send(db, desk, invoice, "invoice",
       {{"TOTAL", base::display(invoice.open())},
        {"LINES", table(lines, invoice.amount) + rest_lines(invoice)},
        {"NOTE", note.empty() ? "" : "\n" + note + "\n"},
        {"DUE", base::long_form(invoice.due_on)},
        {"LINK", link}});
}

void tell_reminder(db::Writer& db, const Desk& desk, const Invoice& invoice, int step, const std::string& link) {
  send(db, desk, invoice, "invoice_reminder",
       {{"TOTAL", base::display(invoice.open())},
        {"WHICH", step <= 1 ? "A reminder" : step == 2 ? "Second reminder" : "Reminder " + std::to_string(step)},
        {"LINES", amount_line("Invoice " + invoice.title(), "", invoice.amount) + rest_lines(invoice)},
        {"DUE", base::long_form(invoice.due_on)},
        {"LINK", link}});
}

void tell_credit_note(db::Writer& db, const Desk& desk, const Invoice& invoice, const tables::credit_notes::Row& note,
                      const std::vector<tables::credit_note_lines::Row>& lines) {
  std::string then = note.entry ? "The amount is credited to your account."
                                : "The invoice is not valid any more and nothing has to be paid for it.";
  if (invoice.open() > base::Money{}) then += " Of the invoice " + base::display(invoice.open()) + " is left to pay.";
  send(db, desk, invoice, "credit_note",
       {{"NUMBER", note.number},
        {"TOTAL", base::display(note.amount)},
        {"LINES", table(lines, note.amount)},
        {"REASON", note.reason},
        {"THEN", then}});
}

}  // namespace domain
