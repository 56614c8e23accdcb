// paypal_subs: PayPal subscriptions. subscr_id and recurring_payment_id are one namespace (protocols 1.4).
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::paypal_subs {

enum class State { active, suspended, cancelled, ended };

// Adds it, or ties what is known to it. A null signup leaves an orphan for staff.
void seen(db::Writer& db, const std::string& profile_id, std::optional<base::SignupId> signup, base::Money amount,
          int months, base::Timestamp now);
void paid(db::Writer& db, const std::string& profile_id, base::Timestamp now);
// False when there is no such subscription.
bool set_state(db::Writer& db, const std::string& profile_id, State state);

}  // namespace tables::paypal_subs

template <>
struct base::EnumWords<tables::paypal_subs::State> {
  static constexpr std::string_view words[] = {"active", "suspended", "cancelled", "ended"};
};
