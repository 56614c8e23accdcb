// invoice_payments: which part of which ledger entry pays which invoice. Rows are only added; a reversal adds negative ones.
#pragma once

#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::invoice_payments {

struct Part {
  base::InvoiceId invoice;
  base::Money amount;
};

void add(db::Writer& db, base::EntryId entry, const Part& part);
[[nodiscard]] std::vector<Part> of(db::Reader& db, base::EntryId entry);
// What a payment still pays: its own parts and those of what was taken back of it and returned since.
[[nodiscard]] std::vector<Part> standing(db::Reader& db, base::PaymentId payment);

}  // namespace tables::invoice_payments
