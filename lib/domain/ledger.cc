#include "domain/ledger.h"

#include <algorithm>
#include <stdexcept>

#include "base/log.h"
#include "base/text.h"
#include "domain/payments.h"
#include "tables/credit_notes.h"
#include "tables/customers.h"
#include "tables/invoice.h"
#include "tables/invoice_payments.h"
#include "tables/payments.h"

namespace domain {

namespace {

namespace entries = tables::billing_history;

constexpr std::size_t kTextBytes = 200;

base::Money with_sign(EntryKind kind, base::Money amount) {
  return kind == EntryKind::charge || kind == EntryKind::refund ? -amount : amount;
}

entries::New as_row(const Actor& actor, const Entry& entry) {
  if (entry.amount <= base::Money{} || entry.kind == EntryKind::reversal) {
    throw std::logic_error("ledger: no entry of " + base::str(entry.kind) + " " + base::str(entry.amount));
  }
  return {.cid = entry.cid,
          .kind = entry.kind,
          .amount = with_sign(entry.kind, entry.amount),
          .text = base::clipped(entry.text, kTextBytes),
          .period_from = entry.period_from,
          .period_to = entry.period_to,
          .sub = entry.sub,
          .payment = entry.payment,
          .invoice = entry.invoice,
          .reverses = std::nullopt,
          .means = entry.means,
          .reference = entry.reference,
          .dated_on = entry.dated_on,
          .who = actor.name};
}

// Jobs and gateways leave the entry itself as their trace; a person's doing is in the audit trail too.
void audit(db::Writer& db, const Desk& desk, const Actor& actor, const std::string& action, base::EntryId id,
           const entries::New& entry) {
  base::log::info("ledger." + action, {{"entry", id}, {"cid", entry.cid}, {"amount", entry.amount}, {"who", actor.name}});
  if (actor.request_id.empty()) return;
  Changes changes;
  changes.note("amount", "", base::str(entry.amount)).note("text", "", entry.text).note("reference", "", entry.reference);
  record(db, actor, "ledger." + action, "entry:" + base::str(id), entry.cid, changes, desk.clock.now());
}

void end_arrears_when_clear(db::Writer& db, const Desk& desk, const Actor& actor, const tables::customers::Head& customer) {
  if (!customer.arrears_since || entries::balance(db, customer.cid) < base::Money{}) return;
  tables::customers::end_arrears(db, customer.cid);
  Changes changes;
  changes.note("arrears since", base::str(*customer.arrears_since), "");
  record(db, actor, "customer.arrears_ended", "customer:" + base::str(customer.cid), customer.cid, changes, desk.clock.now());
}

base::Money pay(db::Writer& db, const Desk& desk, base::EntryId entry, const tables::invoice::Row& invoice, base::Money rest) {
  const base::Money part = std::min(rest, invoice.open());
  if (part <= base::Money{}) return rest;
  tables::invoice_payments::add(db, entry, {invoice.id, part});
  tables::invoice::add_paid(db, invoice.id, part, desk.clock.now());
  return rest - part;
}

void pay_invoices(db::Writer& db, const Desk& desk, base::EntryId id, const Entry& entry) {
  auto open = tables::invoice::lock_open_of(db, entry.cid);
  std::stable_partition(open.begin(), open.end(), [&](const auto& invoice) { return invoice.id == entry.invoice; });
  base::Money rest = entry.amount;
  for (const auto& invoice : open) rest = pay(db, desk, id, invoice, rest);
}

void take_part_back(db::Writer& db, const Desk& desk, base::EntryId entry, base::InvoiceId invoice, base::Money part) {
  tables::invoice_payments::add(db, entry, {invoice, -part});
  tables::invoice::add_paid(db, invoice, -part, desk.clock.now());
  tables::payments::release(db, PayFor{{}, invoice}.claim());
}

void open_invoices(db::Writer& db, const Desk& desk, base::EntryId id, base::PaymentId payment, base::Money amount) {
  auto parts = tables::invoice_payments::standing(db, payment);
  for (auto part = parts.rbegin(); part != parts.rend() && amount > base::Money{}; ++part) {
    const base::Money back = std::min(amount, part->amount);
    take_part_back(db, desk, id, part->invoice, back);
    amount -= back;
  }
}

}  // namespace

base::EntryId post(db::Writer& db, const Desk& desk, const Actor& actor, const Entry& entry) {
  const auto row = as_row(actor, entry);
  const auto customer = tables::customers::lock(db, entry.cid);
  const auto id = entries::add(db, row, desk.clock.now());
  if (entry.kind == EntryKind::payment && entry.pays_invoices) pay_invoices(db, desk, id, entry);
  if (entry.takes_back) open_invoices(db, desk, id, *entry.takes_back, entry.amount);
  audit(db, desk, actor, base::str(entry.kind), id, row);
  end_arrears_when_clear(db, desk, actor, customer);
  return id;
}

// A charge pays no invoice and ends no arrears, so nothing else is to do.
void post_charges(db::Writer& db, const Desk& desk, const Actor& actor, const std::vector<Entry>& charges) {
  std::vector<entries::New> rows;
  rows.reserve(charges.size());
  for (const Entry& charge : charges) {
    if (charge.kind != EntryKind::charge) throw std::logic_error("ledger: only charges are posted by the hundred");
    rows.push_back(as_row(actor, charge));
  }
  entries::add_all(db, rows, desk.clock.now());
}

base::Money balance(db::Reader& db, base::CustomerId cid) { return entries::balance(db, cid); }

Reversal reverse(db::Writer& db, const Desk& desk, const Actor& actor, base::EntryId id, const std::string& reason) {
  auto entry = entries::find(db, id);
  if (!entry || entry->kind == EntryKind::reversal) return {Reversed::not_possible, {}};
  const bool given_back = entry->payment && tables::payments::given_back(db, tables::payments::lock(db, *entry->payment).id) > base::Money{};
  const auto customer = tables::customers::lock(db, entry->cid);
  entry = entries::find(db, id);  // as it is now that nobody else can change it
  if (entry->reversed_by) return {Reversed::already, *entry->reversed_by};
  if (given_back) return {Reversed::refunded, {}};
  if (tables::credit_notes::has_entry(db, id)) return {Reversed::credit_note, {}};
  const entries::New row{.cid = entry->cid,
                         .kind = EntryKind::reversal,
                         .amount = -entry->amount,
                         .text = base::clipped("Reversal of entry " + base::str(id) + ": " + reason, kTextBytes),
                         .period_from = std::nullopt,
                         .period_to = std::nullopt,
                         .sub = std::nullopt,
                         .payment = std::nullopt,
                         .invoice = entry->invoice,
                         .reverses = id,
                         .means = Means::none,
                         .reference = entry->reference,
                         .dated_on = std::nullopt,
                         .who = actor.name};
  const auto reversing = entries::add(db, row, desk.clock.now());
  for (const auto& part : tables::invoice_payments::of(db, id)) take_part_back(db, desk, reversing, part.invoice, part.amount);
  audit(db, desk, actor, "reversal", reversing, row);
  end_arrears_when_clear(db, desk, actor, customer);
  return {Reversed::done, reversing};
}

}  // namespace domain
