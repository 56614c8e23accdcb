#include "tables/recovery_codes.h"

namespace tables::recovery_codes {

namespace {

constexpr db::Sql kAdd = "INSERT INTO recovery_codes (user_id, code_hash) VALUES (?, ?)";
constexpr db::Sql kRemoveOf = "DELETE FROM recovery_codes WHERE user_id = ?";
constexpr db::Sql kUse = "UPDATE recovery_codes SET used_at = ? WHERE user_id = ? AND code_hash = ? AND used_at IS NULL";
constexpr db::Sql kLeft = "SELECT COUNT(*) FROM recovery_codes WHERE user_id = ? AND used_at IS NULL";

}  // namespace

void add(db::Writer& db, base::UserId user, const std::string& code_hash) { db.exec(kAdd, user, code_hash); }
void remove_of(db::Writer& db, base::UserId user) { db.exec(kRemoveOf, user); }

bool use(db::Writer& db, base::UserId user, const std::string& code_hash, base::Timestamp now) {
  return db.exec(kUse, now, user, code_hash) == 1;
}

int left(db::Reader& db, base::UserId user) { return db.value<int>(kLeft, user); }

}  // namespace tables::recovery_codes
