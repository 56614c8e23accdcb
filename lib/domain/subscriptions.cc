#include "domain/subscriptions.h"

#include "domain/paypal_apply.h"
#include "tables/ipn_turn.h"

namespace domain {

namespace {

using tables::paypal_subs::State;

void audit(db::Writer& db, const Desk& desk, const Actor& actor, const char* action, const Subscription& which,
           base::CustomerId cid, const Changes& changes) {
  record(db, actor, action, "subscription:" + which.profile_id, cid, changes, desk.clock.now());
}

Changes moved(std::string_view from, std::string_view to) {
  Changes changes;
  changes.note("customer", from, to);
  return changes;
}

}  // namespace

std::size_t held_of_subscription(db::Reader& db, const std::string& profile_id) {
  const auto sub = tables::paypal_subs::find(db, profile_id);
  return sub ? tables::ipn::held_about(db, {"", "", sub->profile_id, sub->old_profile_id}).size() : 0;
}

SubscriptionChange link_subscription(db::Writer& db, const Desk& desk, const Actor& actor, const Subscription& which, int version,
                                     base::CustomerId cid) {
  tables::ipn_turn::take(db);  // what comes meanwhile finds the customer
  if (which.version != version) return SubscriptionChange::conflict;
  if (which.cid) return SubscriptionChange::not_possible;
  if (!tables::paypal_subs::set_customer(db, which.id, version, cid)) return SubscriptionChange::conflict;
  audit(db, desk, actor, "subscription.linked", which, cid, moved("", base::display(cid)));
  apply_held_of(db, desk, which.profile_id);
  return SubscriptionChange::done;
}

SubscriptionChange unlink_subscription(db::Writer& db, const Desk& desk, const Actor& actor, const Subscription& which, int version,
                                       base::CustomerId cid) {
  if (which.version != version) return SubscriptionChange::conflict;
  if (which.cid != cid) return SubscriptionChange::not_possible;
  if (!tables::paypal_subs::set_customer(db, which.id, version, std::nullopt)) return SubscriptionChange::conflict;
  audit(db, desk, actor, "subscription.unlinked", which, cid, moved(base::display(cid), ""));
  return SubscriptionChange::done;
}

SubscriptionChange cancel_subscription(db::Writer& db, const Desk& desk, const Actor& actor, const Subscription& which, int version,
                                       base::CustomerId cid) {
  if (which.version != version) return SubscriptionChange::conflict;
  if (which.cid != cid || (which.state != State::active && which.state != State::suspended)) return SubscriptionChange::not_possible;
  if (!tables::paypal_subs::set_cancelled(db, which.id, version)) return SubscriptionChange::conflict;
  Changes changes;
  changes.note("state", base::str(which.state), "cancelled");
  audit(db, desk, actor, "subscription.cancelled", which, cid, changes);
  return SubscriptionChange::done;
}

}  // namespace domain
