// What tells one receipt from another: two payments of the same amount, for the same thing, are never the same mail.
#pragma once

#include <string>

#include "base/date.h"
#include "tables/payments.h"

namespace domain {

// "PayPal", "Visa ending 1111", "Stripe".
[[nodiscard]] std::string paid_through(const tables::payments::Row& payment);
// Lines for a mail: the day on which it was booked, how it was paid, and the gateway's transaction, or our own number where the
// gateway gives none.
[[nodiscard]] std::string receipt_lines(const tables::payments::Row& payment, base::Timestamp booked);

}  // namespace domain
