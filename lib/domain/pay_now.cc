#include "domain/pay_now.h"

#include "domain/ledger.h"
#include "tables/customers.h"

namespace domain {

namespace {

constexpr int kMostLines = 50;

std::string link_for(db::Writer& db, const Desk& desk, const Actor& actor, const InvoiceRow& invoice, const PayKey& key) {
  record(db, actor, "invoice.link_made", audited(invoice), invoice.cid, {}, desk.clock.now());
  return add_pay_link(db, desk, actor, invoice.id, key, LinkFor::page);
}

base::Money sum_of(const std::vector<InvoiceLine>& lines) {
  base::Money sum;
  for (const auto& line : lines) sum += line.amount;
  return sum;
}

}  // namespace

std::vector<InvoiceLine> lines_for_balance(db::Reader& db, base::CustomerId cid, int most) {
  auto lines = lines_for_open_charges(db, cid, most);
  const base::Money rest = -balance(db, cid) - tables::invoice::asked(db, cid) - sum_of(lines);
  if (rest > base::Money{}) lines.push_back({.text = "Balance due", .amount = rest});
  return lines;
}

std::optional<std::string> pay_now(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid, const PayKey& key) {
  // Held, so that two clicks make one invoice.
  static_cast<void>(tables::customers::lock(db, cid));
  const auto open = tables::invoice::open_of(db, cid, 1);
  if (!open.empty()) return link_for(db, desk, actor, open.front(), key);
  const auto lines = lines_for_balance(db, cid, kMostLines);
  if (lines.empty()) return std::nullopt;
  const auto ref = make_invoice(db, desk, actor, cid, lines, base::date_of(desk.clock.now()));
  return link_for(db, desk, actor, tables::invoice::by_ref(db, ref).value(), key);
}

std::optional<std::string> pay_invoice(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid,
                                       const base::InvoiceRef& ref, const PayKey& key) {
  const auto invoice = tables::invoice::by_ref(db, ref);
  if (!invoice || invoice->cid != cid || invoice->state != tables::invoice::State::open) return std::nullopt;
  return link_for(db, desk, actor, *invoice, key);
}

}  // namespace domain
