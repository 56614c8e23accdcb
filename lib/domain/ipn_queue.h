// Notices on their way: stored as they came, verified by the worker, applied once. And the look-up when a payer comes back,
// which runs through the same application, so that it does not matter which of the two comes first.
#pragma once

#include <string>

#include "db/database.h"
#include "domain/desk.h"
#include "ports/paypal.h"
#include "tables/signups.h"

namespace domain {

// Verifies and applies what is due. Returns how many notices got their verdict.
int verify_notices(db::Database& database, const Desk& desk, ports::PayPal& paypal);

// Asks PayPal about the transaction that the payer's browser came back with, and applies it when it belongs to this order or
// invoice (its token). Returns false when PayPal does not confirm it.
bool confirm_return(db::Database& database, const Desk& desk, ports::PayPal& paypal, const std::string& transaction,
                    const std::string& token, const std::string& remote_addr);

}  // namespace domain
