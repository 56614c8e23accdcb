// Does the ledger agree with itself (60-billing, Ledger)? Balances that are kept beside the customers, signs of entries, reversals,
// and what invoices say was paid. Nothing is changed but by mend_balance().
#pragma once

#include <functional>
#include <string>

#include "db/database.h"
#include "domain/audit.h"

namespace domain {

struct LedgerFault {
  base::CustomerId cid;
  std::string words;  // "the balance is kept as 12.00 (3 entries), the 4 entries come to 13.00"
  bool kept = false;  // of the kept sums: mend_balance() puts it right
};

// Tells each fault, by customer; returns how many customers were looked at. Reads some thousands at a time, while others work.
long long audit_ledger(db::Database& database, const std::function<void(const LedgerFault&)>& tell);

// Keeps what the entries come to, with the customer held, so that no entry comes in between. False when it was right by then. The
// entries are the truth: nothing of them is changed.
[[nodiscard]] bool mend_balance(db::Writer& db, const Actor& actor, base::CustomerId cid, base::Timestamp now);

}  // namespace domain
