// What a verified notice does to orders, accounts and invoices, once, in whatever order notices come (protocols 1.7, 1.8). What
// does not fit our own expectation is held and told to staff, never dropped; when what it waited for has come, it is decided anew.
#pragma once

#include "db/database.h"
#include "domain/desk.h"
#include "domain/paypal_effects.h"
#include "domain/paypal_notice.h"
#include "tables/ipn.h"

namespace domain {

// Runs in one transaction with the row that takes the event key. Throws db::Duplicate when the event was applied before.
void apply_notice(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& notice);
// The same for one that PayPal has not confirmed and two of the staff vouch for.
void apply_vouched(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& notice);

// Decides once more on a notice that is held; given_to: staff say whose payment it is. With its effect, those that waited for it
// have theirs. The caller has taken its turn (tables::ipn_turn::take) and seen that it is held still.
NoticeOutcome apply_again(db::Writer& db, const Desk& desk, base::IpnId id, const PayPalNotice& notice,
                          std::optional<base::CustomerId> given_to = {});
// Decides once more on all that are held and name this subscription, under either of its names: its account is known now.
// Returns how many had an effect.
int apply_held_of(db::Writer& db, const Desk& desk, const std::string& profile_id);

}  // namespace domain
