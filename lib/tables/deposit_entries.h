// deposit_entries: which ledger entries were entered in one go, as they go to the bank together. Rows are only added.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"
#include "tables/billing_history.h"

namespace tables::deposit_entries {

void add(db::Writer& db, const std::string& deposit, base::EntryId entry);

struct Row {
  base::EntryId entry;
  base::Timestamp posted_at;
  base::CustomerId cid;
  std::string customer;  // the company, else the owner
  base::Money amount;
  billing_history::Means means{};
  std::string reference;
  std::optional<base::Date> dated_on;
  std::string invoices;  // what it pays: "INV-2026-00001, INV-2026-00007"; empty: all of it is credit
  base::Money applied;   // to them
  std::string who;
  bool reversed = false;
};
// In the order in which they were entered.
[[nodiscard]] std::vector<Row> of(db::Reader& db, const std::string& deposit);

struct Sum {
  std::string deposit;
  base::Timestamp begun_at;
  int payments = 0;
  base::Money total;  // without what was reversed
  std::string who;    // who has begun it
};
// The newest first.
[[nodiscard]] std::vector<Sum> recent(db::Reader& db, int most);

}  // namespace tables::deposit_entries
