#include "tables/sessions.h"

namespace tables::sessions {

namespace {

constexpr db::Sql kStaff =
    "SELECT u.id, u.login, u.role, s.seen_at FROM sessions s JOIN users u ON u.id = s.user_id"
    " WHERE s.token_hash = ? AND s.app = 'mgmt' AND s.created_at > ? AND s.seen_at > ? AND u.active";
constexpr db::Sql kCustomer =
    "SELECT c.cid, s.seen_at FROM sessions s JOIN customers c ON c.cid = s.cid"
    " WHERE s.token_hash = ? AND s.app = 'am' AND s.created_at > ? AND s.seen_at > ? AND c.am_enabled"
    " AND c.am_auth IS NOT NULL";
constexpr db::Sql kOfUser =
    "SELECT token_hash, created_at, seen_at, remote_addr, agent FROM sessions WHERE user_id = ? AND app = 'mgmt'"
    " ORDER BY created_at DESC, token_hash";
constexpr db::Sql kOfCustomer =
    "SELECT token_hash, created_at, seen_at, remote_addr, agent FROM sessions WHERE cid = ? AND app = 'am'"
    " ORDER BY created_at DESC, token_hash";
constexpr db::Sql kAddStaff =
    "INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr, agent)"
    " VALUES (?, 'mgmt', ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kAddCustomer =
    "INSERT INTO sessions (token_hash, app, cid, created_at, seen_at, proven_at, remote_addr, agent)"
    " VALUES (?, 'am', ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kTouch = "UPDATE sessions SET seen_at = ? WHERE token_hash = ?";
constexpr db::Sql kRemove = "DELETE FROM sessions WHERE token_hash = ?";
constexpr db::Sql kRemoveOfUser = "DELETE FROM sessions WHERE user_id = ?";
constexpr db::Sql kRemoveBefore = "DELETE FROM sessions WHERE seen_at < ?";

Staff read_staff(const db::Columns& c) {
  Staff s;
  c.into(s.id, s.login, s.role, s.seen_at);
  return s;
}

Customer read_customer(const db::Columns& c) {
  Customer s;
  c.into(s.cid, s.seen_at);
  return s;
}

Listed read_listed(const db::Columns& c) {
  Listed s;
  c.into(s.token_hash, s.created_at, s.seen_at, s.remote_addr, s.agent);
  return s;
}

}  // namespace

std::optional<Staff> staff(db::Reader& db, const std::string& token_hash, base::Timestamp made_after,
                           base::Timestamp seen_after) {
  return db.row(read_staff, kStaff, token_hash, made_after, seen_after);
}

std::optional<Customer> customer(db::Reader& db, const std::string& token_hash, base::Timestamp made_after,
                                 base::Timestamp seen_after) {
  return db.row(read_customer, kCustomer, token_hash, made_after, seen_after);
}

std::vector<Listed> of(db::Reader& db, base::UserId user) { return db.rows(read_listed, kOfUser, user); }
std::vector<Listed> of(db::Reader& db, base::CustomerId cid) { return db.rows(read_listed, kOfCustomer, cid); }

void add(db::Writer& db, const std::string& token_hash, base::UserId user, const From& from, base::Timestamp now) {
  db.exec(kAddStaff, token_hash, user, now, now, now, from.remote_addr, from.agent);
}

void add(db::Writer& db, const std::string& token_hash, base::CustomerId cid, const From& from, base::Timestamp now) {
  db.exec(kAddCustomer, token_hash, cid, now, now, now, from.remote_addr, from.agent);
}

void touch(db::Writer& db, const std::string& token_hash, base::Timestamp now) { db.exec(kTouch, now, token_hash); }
void remove(db::Writer& db, const std::string& token_hash) { db.exec(kRemove, token_hash); }
void remove_of(db::Writer& db, base::UserId user) { db.exec(kRemoveOfUser, user); }
void remove_before(db::Writer& db, base::Timestamp seen) { db.exec(kRemoveBefore, seen); }

}  // namespace tables::sessions
