// Whose an accepted order becomes: a new customer's, or one on file.
#pragma once

#include "domain/acceptance.h"

namespace domain {

// Throws NotAcceptable when the account does not exist.
[[nodiscard]] base::CustomerId customer_for(db::Writer& db, const Desk& desk, const Actor& actor, const OrderCase& order,
                                            const Acceptance& acceptance);

}  // namespace domain
