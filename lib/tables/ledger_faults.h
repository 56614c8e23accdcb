// What contradicts itself in the ledger, its kept sums and the invoices; reads of several tables, for the audit alone. Each question
// is asked of one span of customers, so that none of them reads the ledger of a million at once.
#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::ledger_faults {

struct Span {
  base::CustomerId from, to;  // both included
};

// A customer's balance or number of entries that is not what the entries come to.
struct KeptWrong {
  base::CustomerId cid;
  base::Money kept, entries_sum;
  int kept_count = 0, entries_count = 0;
};
[[nodiscard]] std::vector<KeptWrong> kept_wrong(db::Reader& db, Span span);

// An entry whose sign its kind does not have, or a reversal that is not the exact opposite of an entry of the same customer.
struct EntryWrong {
  base::CustomerId cid;
  base::EntryId entry;
  std::string kind;
  base::Money amount;
};
[[nodiscard]] std::vector<EntryWrong> entries_wrong(db::Reader& db, Span span);

// An invoice whose paid sum is not that of its parts, or which is called paid and is not, or the other way round.
struct InvoiceWrong {
  base::CustomerId cid;
  std::string ref;
  std::string state;
  base::Money amount, paid, parts;
};
[[nodiscard]] std::vector<InvoiceWrong> invoices_wrong(db::Reader& db, Span span);

}  // namespace tables::ledger_faults
