// What a verified notice does to orders and invoices, once, in whatever order notices come (protocols 1.7, 1.8). What does not
// fit our own expectation is held and told to staff, never dropped.
#pragma once

#include "db/database.h"
#include "domain/desk.h"
#include "domain/paypal_notice.h"
#include "tables/ipn.h"

namespace domain {

// Runs in one transaction with the row that takes the event key. Throws db::Duplicate when the event was applied before.
void apply_notice(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& notice);

}  // namespace domain
