// What the ledger has charged ahead: periods of a system's subscriptions that end after a day. Reads billing_history and subs.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::paid_periods {

struct Row {
  base::SubId sub;
  std::string text;
  base::Date from;
  base::Date until;      // the first day after the period
  base::Money charged;   // above zero
  base::Money credited;  // what was given back of this period before
};

// Charges that nobody has reversed; a credit belongs to the period of its subscription with the same end.
[[nodiscard]] std::vector<Row> beyond(db::Reader& db, base::SystemId system, base::Date day);

}  // namespace tables::paid_periods
