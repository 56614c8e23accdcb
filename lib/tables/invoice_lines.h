// invoice_lines: what an invoice is for.
#pragma once

#include <optional>
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
  std::optional<base::EntryId> entry = std::nullopt;  // the charge that it asks for
};

void add(db::Writer& db, base::InvoiceId id, int position, const Row& line);

[[nodiscard]] std::vector<Row> of(db::Reader& db, base::InvoiceId id);

}  // namespace tables::invoice_lines
