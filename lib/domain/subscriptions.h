// PayPal subscriptions as staff tie them to customers. PayPal itself is not told: what ends there, staff end on PayPal's page.
#pragma once

#include "db/database.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "tables/paypal_subs.h"

namespace domain {

using Subscription = tables::paypal_subs::Listed;

enum class SubscriptionChange { done, conflict, not_possible };

// How many notices of it are held.
[[nodiscard]] std::size_t held_of_subscription(db::Reader& db, const std::string& profile_id);

// Only an orphan can be linked. Its notices that were held have their effect then: its payments are booked to the customer's account.
[[nodiscard]] SubscriptionChange link_subscription(db::Writer& db, const Desk& desk, const Actor& actor, const Subscription& which,
                                                   int version, base::CustomerId cid);
[[nodiscard]] SubscriptionChange unlink_subscription(db::Writer& db, const Desk& desk, const Actor& actor, const Subscription& which,
                                                     int version, base::CustomerId cid);
// Only of this customer's, and only while it is active or suspended.
[[nodiscard]] SubscriptionChange cancel_subscription(db::Writer& db, const Desk& desk, const Actor& actor, const Subscription& which,
                                                     int version, base::CustomerId cid);

}  // namespace domain
