#include "domain/invoicing.h"

#include <algorithm>

#include "base/log.h"
#include "domain/invoice_mails.h"
#include "domain/ledger.h"
#include "domain/numbering.h"
#include "tables/customers.h"

namespace domain {

namespace {

using tables::invoice::State;

constexpr int kTries = 5;  // for a reference that is not taken

std::string period_words(const tables::billing_history::Charge& charge) {
  if (!charge.period_from) return {};
  return base::str(*charge.period_from) + (charge.period_to ? " to " + base::str(*charge.period_to) : "");
}

}  // namespace

tables::invoice_parties::Row parties_as_now(db::Reader& db, const Business& business, base::CustomerId cid) {
  const auto person = tables::customers::person(db, cid).value();
  return {.name = person.name,
          .company = person.company,
          .address = person.address,
          .city = person.city,
          .postal_code = person.postal_code,
          .country = person.country,
          .seller = business.company,
          .seller_phone = business.phone,
          .seller_email = business.billing.text()};
}

std::string audited(const InvoiceRow& invoice) { return "invoice:" + invoice.ref.text(); }

InvoiceChange judge_open(const InvoiceRow& now, int version) {
  if (now.version != version) return InvoiceChange::conflict;
  return now.state == State::open ? InvoiceChange::done : InvoiceChange::not_open;
}

std::vector<InvoiceLine> lines_for_open_charges(db::Reader& db, base::CustomerId cid, int most) {
  base::Money due = -balance(db, cid) - tables::invoice::asked(db, cid);
  std::vector<InvoiceLine> lines;
  for (const auto& charge : tables::billing_history::charges_not_invoiced(db, cid, most)) {
    if (due <= base::Money{}) break;
    const base::Money part = std::min(due, charge.amount);
    lines.push_back({charge.text, period_words(charge), part, charge.id});
    due -= part;
  }
  return lines;
}

base::InvoiceRef make_invoice(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid,
                              const std::vector<InvoiceLine>& lines, base::Date due_on) {
  static_cast<void>(tables::customers::lock(db, cid));
  tables::invoice::New row;
  row.cid = cid;
  for (const auto& line : lines) row.amount += line.amount;
  row.issued_on = base::date_of(desk.clock.now());
  row.due_on = due_on;
  row.paypal_token = desk.random.hex(16);
  row.who = actor.name;
  row.ref = base::parse<base::InvoiceRef>(desk.random.hex(4)).value();
  for (int tries = 1; tries < kTries && tables::invoice::by_ref(db, row.ref); ++tries) {
    row.ref = base::parse<base::InvoiceRef>(desk.random.hex(4)).value();
  }
  const DocumentNumber number = next_number(db, desk.business.invoice_series, row.issued_on);
  row.series = number.series;
  row.seq = number.seq;
  const auto id = tables::invoice::add(db, row);
  tables::invoice_parties::add(db, id, parties_as_now(db, desk.business, cid));
  int position = 0;
  for (const auto& line : lines) tables::invoice_lines::add(db, id, ++position, line);
  Changes changes;
  changes.note("number", "", number_text(number)).note("state", "", "open").note("amount", "", base::str(row.amount)).note("due", "", base::str(due_on));
  record(db, actor, "invoice.made", "invoice:" + row.ref.text(), cid, changes, desk.clock.now());
  base::log::info("invoice.made", {{"ref", row.ref}, {"number", number_text(number)}, {"cid", cid}, {"amount", row.amount}, {"who", actor.name}});
  return row.ref;
}

std::string add_pay_link(db::Writer& db, const Desk& desk, const Actor& actor, base::InvoiceId id, const PayKey& key, LinkFor made_for) {
  tables::invoice_keys::add(db, {.key_hash = key.hash, .invoice = id, .made_for = made_for, .who = actor.name}, desk.clock.now());
  return desk.business.secure_url + "/signup/pay.html?key=" + key.key;
}

bool withdraw_pay_link(db::Writer& db, const Desk& desk, const Actor& actor, const tables::invoice_keys::Listed& link) {
  if (!tables::invoice_keys::withdraw(db, link.id, desk.clock.now())) return false;
  Changes changes;
  changes.note("pay link", base::str(link.id), "withdrawn");
  record(db, actor, "invoice.link_withdrawn", "invoice:" + link.ref.text(), link.cid, changes, desk.clock.now());
  base::log::info("invoice.link_withdrawn", {{"ref", link.ref}, {"link", link.id}, {"who", actor.name}});
  return true;
}

Sending begin_sending(db::Writer& db, const Desk& desk, const InvoiceRow& invoice, int version) {
  static_cast<void>(tables::customers::lock(db, invoice.cid));
  Sending sending{.verdict = InvoiceChange::done, .invoice = tables::invoice::lock(db, invoice.id)};
  sending.verdict = judge_open(sending.invoice, version);
  if (sending.verdict != InvoiceChange::done) return sending;
  const bool reachable = base::parse<base::Email>(sending.invoice.owner_email).has_value();
  if (!reachable) sending.verdict = InvoiceChange::no_address;
  else if (!tables::invoice::set_sent(db, invoice.id, version, desk.clock.now())) sending.verdict = InvoiceChange::conflict;
  return sending;
}

InvoiceChange send_invoice(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, int version,
                           const PayKey& key) {
  const auto [verdict, now] = begin_sending(db, desk, invoice, version);
  if (verdict != InvoiceChange::done) return verdict;
  tell_invoice(db, desk, now, tables::invoice_lines::of(db, now.id), add_pay_link(db, desk, actor, now.id, key, LinkFor::mail));
  Changes changes;
  changes.note("sent", now.sent_at, std::optional{desk.clock.now()}).note("to", "", now.owner_email);
  record(db, actor, "invoice.sent", audited(now), now.cid, changes, desk.clock.now());
  return InvoiceChange::done;
}

}  // namespace domain
