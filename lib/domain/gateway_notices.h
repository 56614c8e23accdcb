// Signed notices of the second gateway: stored as they came, judged and applied once by the worker, in whatever order they arrive.
// A notice about a page says the same as a look at the page, and takes the same road. What does not fit our own expectation is held
// and told to staff, never dropped.
#pragma once

#include <string>

#include "db/database.h"
#include "domain/desk.h"
#include "ports/payment_pages.h"
#include "tables/gateway_events.h"

namespace domain {

// Stores a notice as it came, in a transaction of its own, before anything is made of it. What is returned is the answer to give:
// one that is forged is kept, and refused, so that a peer whose secret we do not have yet sends it again.
[[nodiscard]] ports::Verdict receive_notice(db::Database& database, const Desk& desk, ports::PaymentPages& pages,
                                            const tables::gateway_events::New& notice);

// Judges and applies what is due. Returns how many notices got their verdict.
int apply_gateway_notices(db::Database& database, const Desk& desk, ports::PaymentPages& pages);

}  // namespace domain
