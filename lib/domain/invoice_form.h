// The fields of a new invoice: "text-1", "period-1", "amount-1", "entry-1" and so on, and "due".
#pragma once

#include <vector>

#include "base/form.h"
#include "domain/invoicing.h"

namespace domain {

inline constexpr int kMostInvoiceLines = 30;

struct InvoiceDraft {
  std::vector<InvoiceLine> lines;
  base::Date due_on;
};

// Rows without any text or amount are left out. A line may be negative (a discount); the total may not. A charge that a line asks
// for (entry) must be one of `open`, and a line may not ask for more than is open of it.
[[nodiscard]] InvoiceDraft read_invoice(base::Form& form, const std::vector<InvoiceLine>& open, base::Date today);

// Fills the rows with these lines.
void fill_lines(base::Form& form, const std::vector<InvoiceLine>& lines);

// How many rows the form has.
[[nodiscard]] int line_count(const base::Form& form);

}  // namespace domain
