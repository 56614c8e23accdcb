// invoice_reminders: which step of an invoice's reminders was taken when. Rows are only added.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::invoice_reminders {

// False when somebody has taken the step before.
[[nodiscard]] bool take(db::Writer& db, base::InvoiceId invoice, int step, const std::string& who, base::Timestamp now);

struct Open {
  base::InvoiceId invoice;
  base::Date due_on;
  int last_step = 0;
};
// Open invoices of customers with an address that were due on this day or before, longest due first.
[[nodiscard]] std::vector<Open> open_since(db::Reader& db, base::Date due_on);

}  // namespace tables::invoice_reminders
