#include "domain/credit_notes.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/invoice_mails.h"
#include "domain/ledger.h"
#include "domain/numbering.h"
#include "tables/customers.h"

namespace domain {

namespace {

using tables::invoice::State;

// The customer first, then the invoice, as everywhere that changes an account.
InvoiceRow held(db::Writer& db, const InvoiceRow& invoice) {
  static_cast<void>(tables::customers::lock(db, invoice.cid));
  return tables::invoice::lock(db, invoice.id);
}

void issue(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& before, const std::vector<CreditLine>& lines,
           base::Money amount, const std::string& reason, std::optional<base::EntryId> entry) {
  const base::Date today = base::date_of(desk.clock.now());
  const DocumentNumber number = next_number(db, desk.business.credit_note_series, today);
  const auto id = tables::credit_notes::add(db, {.invoice = before.id,
                                                 .series = number.series,
                                                 .seq = number.seq,
                                                 .amount = amount,
                                                 .reason = reason,
                                                 .entry = entry,
                                                 .issued_on = today,
                                                 .who = actor.name});
  int position = 0;
  for (const auto& line : lines) tables::credit_note_lines::add(db, id, ++position, line);
  const InvoiceRow now = tables::invoice::find(db, before.id).value();
  const auto note = tables::credit_notes::by_number(db, number_text(number)).value();
  tell_credit_note(db, desk, now, note, lines);
  Changes changes;
  changes.note("credit note", "", note.number).note("credited", base::str(before.credited), base::str(now.credited));
  changes.note("state", base::str(before.state), base::str(now.state)).note("reason", "", reason);
  record(db, actor, entry ? "invoice.credited" : "invoice.void", audited(now), now.cid, changes, desk.clock.now());
  base::log::info("invoice.credit_note", {{"ref", now.ref}, {"number", note.number}, {"amount", amount}, {"who", actor.name}});
}

}  // namespace

base::Money creditable(const InvoiceRow& invoice) {
  return invoice.state == State::void_invoice ? base::Money{} : invoice.amount - invoice.credited;
}

InvoiceChange credit_invoice(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int version,
                             const std::vector<CreditLine>& lines, const std::string& reason) {
  base::Money amount;
  for (const auto& line : lines) {
    if (line.amount <= base::Money{}) throw std::logic_error("credit note: no line of " + base::str(line.amount));
    amount += line.amount;
  }
  if (lines.empty()) throw std::logic_error("credit note: no lines");
  const InvoiceRow now = held(db, invoice);
  if (now.version != version) return InvoiceChange::conflict;
  if (now.state == State::void_invoice) return InvoiceChange::not_open;
  if (amount > creditable(now)) return InvoiceChange::too_much;
  const auto entry = post(db, desk, actor,
                          {.cid = now.cid,
                           .kind = EntryKind::credit,
                           .amount = amount,
                           .text = "Credit for invoice " + now.title() + ": " + reason,
                           .invoice = now.id});
  if (!tables::invoice::add_credited(db, now.id, version, amount, desk.clock.now())) return InvoiceChange::conflict;
  issue(db, desk, actor, now, lines, amount, reason, entry);
  return InvoiceChange::done;
}

InvoiceChange void_invoice(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int version,
                           const std::string& reason) {
  const InvoiceRow now = held(db, invoice);
  const auto verdict = judge_open(now, version);
  if (verdict != InvoiceChange::done) return verdict;
  if (now.paid > base::Money{}) return InvoiceChange::partly_paid;
  if (!tables::invoice::make_void(db, now.id, version, reason, desk.clock.now())) return InvoiceChange::conflict;
  std::vector<CreditLine> lines;
  for (const auto& line : tables::invoice_lines::of(db, now.id)) lines.push_back({line.text, line.period, line.amount});
  if (now.credited > base::Money{}) lines.push_back({"Credited before", "", -now.credited});
  issue(db, desk, actor, now, lines, now.open(), reason, std::nullopt);
  return InvoiceChange::done;
}

}  // namespace domain
