// invoice_lines: what an invoice is for.
#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::invoice_lines {

struct Row {
  std::string text;
  std::string period;
  base::Money amount;
};

[[nodiscard]] std::vector<Row> of(db::Reader& db, base::InvoiceId id);

}  // namespace tables::invoice_lines
