// credit_note_lines: what a credit note is for. Rows are only added.
#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::credit_note_lines {

struct Row {
  std::string text;
  std::string period;
  base::Money amount;
};

void add(db::Writer& db, base::CreditNoteId id, int position, const Row& line);
[[nodiscard]] std::vector<Row> of(db::Reader& db, base::CreditNoteId id);

}  // namespace tables::credit_note_lines
