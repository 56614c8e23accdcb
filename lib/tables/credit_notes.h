// credit_notes: what takes an invoice back, in part or as a whole. Rows are only added.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"
#include "tables/credit_note_lines.h"

namespace tables::credit_notes {

struct New {
  base::InvoiceId invoice;
  std::string series;
  int seq = 0;
  base::Money amount;
  std::string reason;
  std::optional<base::EntryId> entry;  // its credit in the ledger; nullopt: it makes the invoice void
  base::Date issued_on;
  std::string who;
};

struct Row {
  base::CreditNoteId id;
  base::InvoiceId invoice;
  std::string number;
  base::Money amount;
  std::string reason;
  std::optional<base::EntryId> entry;
  base::Date issued_on;
  std::string who;
};

base::CreditNoteId add(db::Writer& db, const New& note);
[[nodiscard]] std::optional<Row> by_number(db::Reader& db, const std::string& number);
[[nodiscard]] std::vector<Row> of_invoice(db::Reader& db, base::InvoiceId invoice);  // oldest first
// Whether a ledger entry is the credit of one.
[[nodiscard]] bool has_entry(db::Reader& db, base::EntryId entry);

}  // namespace tables::credit_notes
