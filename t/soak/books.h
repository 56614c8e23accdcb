// The audit at the end of a year: what was billed against the calendar, what the bank and PayPal have taken against the ledgers,
// to the cent for every customer.
#pragma once

#include <string>
#include <vector>

#include "t/soak/company.h"

namespace soak {

// What is wrong, a line each; empty: the books are right. `last` is the last day that was worked through.
[[nodiscard]] std::vector<std::string> faults(Company& company, base::Date last);

// What each customer's charges, payments and so on come to, as one number: without what a process's death may change, such as
// whether two charges are paid at once.
[[nodiscard]] std::string digest();

// "12,345 charges, $1,234.50; ..."
[[nodiscard]] std::string summary();

}  // namespace soak
