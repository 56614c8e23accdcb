// Payments of customers on invoice that came by hand and are entered in one go: each is a payment in the ledger, applied as every
// other (domain/ledger), and belongs to the deposit in which it goes to the bank.
#pragma once

#include <string>

#include "domain/ledger.h"

namespace domain {

// `deposit` is a well-formed key (domain/once), made when it is begun.
base::EntryId enter_payment(db::Writer& db, const Desk& desk, const Actor& actor, const std::string& deposit, const Entry& payment);

// Whether a payment of this customer with the same means, number and amount stands in the ledger: it may be entered twice.
[[nodiscard]] bool entered_before(db::Reader& db, const Entry& payment);

}  // namespace domain
