// paypal_subs: PayPal subscriptions. subscr_id and recurring_payment_id are one namespace (protocols 1.4).
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::paypal_subs {

// In the order in which a subscription can go through them.
enum class State { active, suspended, cancelled, ended };

// Adds it, or ties what is known to it. A null signup leaves an orphan for staff.
void seen(db::Writer& db, const std::string& profile_id, std::optional<base::SignupId> signup, base::Money amount,
          int months, base::Timestamp now);
void paid(db::Writer& db, const std::string& profile_id, base::Timestamp now);
// Never goes back to an earlier state. False when there was no such subscription: then it is an orphan in that state now.
bool move_to(db::Writer& db, const std::string& profile_id, State state, base::Timestamp now);

}  // namespace tables::paypal_subs

template <>
struct base::EnumWords<tables::paypal_subs::State> {
  static constexpr std::string_view words[] = {"active", "suspended", "cancelled", "ended"};
};
