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

// Adds it, or ties what is known to it. A null signup leaves an orphan for staff, 0 months say that its terms are not known yet.
// old_profile_id is the name it had before PayPal moved it; empty when there is none.
void seen(db::Writer& db, const std::string& profile_id, const std::string& old_profile_id,
          std::optional<base::SignupId> signup, base::Money amount, int months, base::Timestamp now);
void paid(db::Writer& db, const std::string& profile_id, base::Timestamp now);
// Never goes back to an earlier state. False when there was no such subscription: then it is an orphan in that state now.
bool move_to(db::Writer& db, const std::string& profile_id, State state, base::Timestamp now);

struct Row {
  std::optional<base::SignupId> signup;
  State state{};
};
[[nodiscard]] std::optional<Row> find(db::Reader& db, const std::string& profile_id);
// The states of an order's agreements whose terms are known; each once.
[[nodiscard]] std::vector<State> of(db::Reader& db, base::SignupId signup);
// Another agreement for the same order that is still active.
[[nodiscard]] bool has_other(db::Reader& db, base::SignupId signup, const std::string& profile_id,
                             const std::string& old_profile_id);

}  // namespace tables::paypal_subs

template <>
struct base::EnumWords<tables::paypal_subs::State> {
  static constexpr std::string_view words[] = {"active", "suspended", "cancelled", "ended"};
};
