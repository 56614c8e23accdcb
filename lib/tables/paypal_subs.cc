#include "tables/paypal_subs.h"

namespace tables::paypal_subs {

namespace {

constexpr db::Sql kSeen =
    "INSERT INTO paypal_subs (profile_id, old_profile_id, signup_id, amount, months, created_at) VALUES (?, NULLIF(?, ''), ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE old_profile_id = COALESCE(old_profile_id, VALUES(old_profile_id)), amount = IF(months = 0, VALUES(amount), amount),"
    " months = IF(months = 0, VALUES(months), months), signup_id = COALESCE(signup_id, VALUES(signup_id))";
constexpr db::Sql kPaid = "UPDATE paypal_subs SET last_payment_at = ? WHERE profile_id = ? OR old_profile_id = ?";
// An ENUM's number is its place among the words.
constexpr db::Sql kMove =
    "UPDATE paypal_subs SET state = ? WHERE (profile_id = ? OR old_profile_id = ?)"
    " AND state + 0 < FIELD(?, 'active', 'suspended', 'cancelled', 'ended')";
constexpr db::Sql kOrphan =
    "INSERT INTO paypal_subs (profile_id, amount, months, state, created_at) VALUES (?, 0, 0, ?, ?)"
    " ON DUPLICATE KEY UPDATE state = IF(VALUES(state) + 0 > state + 0, VALUES(state), state)";
constexpr db::Sql kFind = "SELECT signup_id, state FROM paypal_subs WHERE profile_id = ? OR old_profile_id = ? LIMIT 1";
constexpr db::Sql kOf = "SELECT DISTINCT state FROM paypal_subs WHERE signup_id = ? AND months > 0";
constexpr db::Sql kOther =
    "SELECT COUNT(*) FROM paypal_subs WHERE signup_id = ? AND state = 'active' AND profile_id NOT IN (?, ?)"
    " AND COALESCE(old_profile_id, '') <> ?";
constexpr db::Sql kExists = "SELECT COUNT(*) FROM paypal_subs WHERE profile_id = ? OR old_profile_id = ?";

}  // namespace

void seen(db::Writer& db, const std::string& profile_id, const std::string& old_profile_id,
          std::optional<base::SignupId> signup, base::Money amount, int months, base::Timestamp now) {
  db.exec(kSeen, profile_id, old_profile_id, signup, amount, months, now);
}

std::optional<Row> find(db::Reader& db, const std::string& profile_id) {
  return db.row([](const db::Columns& c) { Row r; c.into(r.signup, r.state); return r; }, kFind, profile_id, profile_id);
}

std::vector<State> of(db::Reader& db, base::SignupId signup) {
  return db.rows([](const db::Columns& c) { State state{}; c.into(state); return state; }, kOf, signup);
}

bool has_other(db::Reader& db, base::SignupId signup, const std::string& profile_id, const std::string& old_profile_id) {
  return db.value<int>(kOther, signup, profile_id, old_profile_id, profile_id) > 0;
}

void paid(db::Writer& db, const std::string& profile_id, base::Timestamp now) {
  db.exec(kPaid, now, profile_id, profile_id);
}

bool move_to(db::Writer& db, const std::string& profile_id, State state, base::Timestamp now) {
  db.exec(kMove, state, profile_id, profile_id, state);
  if (db.value<int>(kExists, profile_id, profile_id) > 0) return true;
  db.exec(kOrphan, profile_id, state, now);
  return false;
}

}  // namespace tables::paypal_subs
