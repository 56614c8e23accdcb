#include "domain/ledger_audit.h"

#include <algorithm>

#include "base/log.h"
#include "tables/customers.h"
#include "tables/ledger_faults.h"

namespace domain {

namespace {

namespace faults = tables::ledger_faults;

constexpr long long kAtOnce = 2000;

std::string words(const faults::KeptWrong& k) {
  return "the balance is kept as " + base::str(k.kept) + " of " + std::to_string(k.kept_count) + " entries; its " +
         std::to_string(k.entries_count) + " entries come to " + base::str(k.entries_sum);
}

std::string words(const faults::EntryWrong& e) {
  if (e.kind == "reversal") return "entry " + base::str(e.entry) + " over " + base::str(e.amount) + " is not the opposite of what it reverses";
  return "entry " + base::str(e.entry) + " is a " + e.kind + " over " + base::str(e.amount);
}

std::string words(const faults::InvoiceWrong& i) {
  return "invoice " + i.ref + " over " + base::str(i.amount) + " is " + i.state + " with " + base::str(i.paid) + " paid; its parts come to " +
         base::str(i.parts);
}

}  // namespace

long long audit_ledger(db::Database& database, const std::function<void(const LedgerFault&)>& tell) {
  const auto last = database.read([](db::Reader& db) { return tables::customers::last(db); });
  long long looked_at = 0;
  for (long long from = 1; last && from <= last->value; from += kAtOnce) {
    const faults::Span span{base::CustomerId{from}, base::CustomerId{from + kAtOnce - 1}};
    std::vector<LedgerFault> found;
    looked_at += database.read([&](db::Reader& db) {
      found.clear();
      for (const auto& k : faults::kept_wrong(db, span)) found.push_back({k.cid, words(k), true});
      for (const auto& e : faults::entries_wrong(db, span)) found.push_back({e.cid, words(e)});
      for (const auto& i : faults::invoices_wrong(db, span)) found.push_back({i.cid, words(i)});
      return tables::customers::count(db, span.from, span.to);
    });
    std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.cid < b.cid; });
    for (const LedgerFault& fault : found) tell(fault);
  }
  return looked_at;
}

bool mend_balance(db::Writer& db, const Actor& actor, base::CustomerId cid, base::Timestamp now) {
  static_cast<void>(tables::customers::lock(db, cid));
  const auto wrong = faults::kept_wrong(db, {cid, cid});
  if (wrong.empty()) return false;
  const auto& k = wrong.front();
  tables::customers::keep_balance(db, cid, k.entries_sum, k.entries_count);
  Changes changes;
  changes.note("balance", base::str(k.kept), base::str(k.entries_sum));
  changes.note("entries", std::to_string(k.kept_count), std::to_string(k.entries_count));
  record(db, actor, "ledger.balance_mended", "customer:" + base::str(cid), cid, changes, now);
  base::log::warning("ledger.balance_mended", {{"cid", cid}, {"was", k.kept}, {"is", k.entries_sum}});
  return true;
}

}  // namespace domain
