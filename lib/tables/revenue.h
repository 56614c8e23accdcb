// What was charged and what came in, month by month, out of the ledger. A reversal counts in its own month, against what it
// reverses. Read only.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::revenue {

struct Month {
  base::Date month;  // its first day
  base::Money charged;
  base::Money credited;
  base::Money received;
  base::Money refunded;
};
// Months without any entry are not there. `from` is counted, `until` not.
[[nodiscard]] std::vector<Month> by_month(db::Reader& db, base::Timestamp from, base::Timestamp until);

struct Product {
  base::Date month;
  std::string name;  // of the package; empty: a charge of no package
  int charges = 0;
  base::Money charged;
};
[[nodiscard]] std::vector<Product> by_product(db::Reader& db, base::Timestamp from, base::Timestamp until);

}  // namespace tables::revenue
