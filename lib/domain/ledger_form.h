// The fields of an entry made by hand, as a form has them.
#pragma once

#include "base/form.h"
#include "domain/ledger.h"

namespace domain {

// The field "amount": above zero and at most kMostOfOneEntry.
base::Money read_amount(base::Form& form);

// Fields "means", "reference" and "dated_on" of money that came or went by hand: cheque, transfer or cash. All but cash need a
// reference; the day is today when it is empty, and not in the future.
void read_hand(base::Form& form, Entry& entry, base::Date today);

// Fields "kind" (charge, credit, payment, refund), "amount", "text", and read_hand() for the last two kinds.
[[nodiscard]] Entry read_entry(base::Form& form, base::CustomerId cid, base::Date today);

}  // namespace domain
