// Open invoices of all customers, with what staff want to see of them: over several tables in one query.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::invoices_open {

struct Row {
  base::InvoiceRef ref;
  std::string number;  // the reference when it has none
  base::CustomerId cid;
  std::string customer;  // the company, else the owner
  std::string email;     // empty: none on file
  base::Money amount;
  base::Money open;
  base::Date issued_on;
  base::Date due_on;
  std::optional<base::Timestamp> sent_at;      // as invoice or as reminder by hand
  std::optional<base::Timestamp> reminded_at;  // last, by the job or by hand
  int reminders = 0;                           // the last step that was taken
  int version = 1;
};

// The longest due first; 5000 at most.
[[nodiscard]] std::vector<Row> all(db::Reader& db);

}  // namespace tables::invoices_open
