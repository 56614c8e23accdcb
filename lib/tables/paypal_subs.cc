#include "tables/paypal_subs.h"

namespace tables::paypal_subs {

namespace {

constexpr db::Sql kSeen =
    "INSERT INTO paypal_subs (profile_id, signup_id, amount, months, created_at) VALUES (?, ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE signup_id = COALESCE(signup_id, VALUES(signup_id))";
constexpr db::Sql kPaid = "UPDATE paypal_subs SET last_payment_at = ? WHERE profile_id = ? OR old_profile_id = ?";
constexpr db::Sql kState = "UPDATE paypal_subs SET state = ? WHERE profile_id = ? OR old_profile_id = ?";
constexpr db::Sql kExists = "SELECT COUNT(*) FROM paypal_subs WHERE profile_id = ? OR old_profile_id = ?";

}  // namespace

void seen(db::Writer& db, const std::string& profile_id, std::optional<base::SignupId> signup, base::Money amount,
          int months, base::Timestamp now) {
  db.exec(kSeen, profile_id, signup, amount, months, now);
}

void paid(db::Writer& db, const std::string& profile_id, base::Timestamp now) {
  db.exec(kPaid, now, profile_id, profile_id);
}

bool set_state(db::Writer& db, const std::string& profile_id, State state) {
  db.exec(kState, state, profile_id, profile_id);
  return db.value<int>(kExists, profile_id, profile_id) > 0;
}

}  // namespace tables::paypal_subs
