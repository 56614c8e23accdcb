#include "tables/am_recovery_codes.h"

namespace tables::am_recovery_codes {

namespace {

constexpr db::Sql kAdd = "INSERT INTO am_recovery_codes (cid, login_id, code_hash) VALUES (?, ?, ?)";
constexpr db::Sql kRemoveOf = "DELETE FROM am_recovery_codes WHERE cid = ? AND login_id = ?";
constexpr db::Sql kUse =
    "UPDATE am_recovery_codes SET used_at = ? WHERE cid = ? AND login_id = ? AND code_hash = ? AND used_at IS NULL";
constexpr db::Sql kLeft = "SELECT COUNT(*) FROM am_recovery_codes WHERE cid = ? AND login_id = ? AND used_at IS NULL";

}  // namespace

void add(db::Writer& db, const Who& who, const std::string& code_hash) { db.exec(kAdd, who.cid, who.key(), code_hash); }
void remove_of(db::Writer& db, const Who& who) { db.exec(kRemoveOf, who.cid, who.key()); }

bool use(db::Writer& db, const Who& who, const std::string& code_hash, base::Timestamp now) {
  return db.exec(kUse, now, who.cid, who.key(), code_hash) == 1;
}

int left(db::Reader& db, const Who& who) { return db.value<int>(kLeft, who.cid, who.key()); }

}  // namespace tables::am_recovery_codes
