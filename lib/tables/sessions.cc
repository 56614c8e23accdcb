#include "tables/sessions.h"

namespace tables::sessions {

namespace {

constexpr db::Sql kStaff =
    "SELECT u.id, u.login, u.role, u.totp_secret IS NOT NULL, s.seen_at, s.proven_at,"
    " (SELECT version FROM reference_versions WHERE name = 'menu'),"
    " (SELECT COUNT(*) FROM signups WHERE state = 'pending') FROM sessions s JOIN users u ON u.id = s.user_id"
    " WHERE s.token_hash = ? AND s.app = 'mgmt' AND s.created_at > ? AND s.seen_at > ? AND u.active";
constexpr db::Sql kCustomer =
    "SELECT c.cid, s.seen_at, c.owner_email IS NOT NULL, u.login, u.role, s.write_reason, l.id, l.name, l.kind"
    " FROM sessions s JOIN customers c ON c.cid = s.cid LEFT JOIN users u ON u.id = s.staff_id"
    " LEFT JOIN am_logins l ON l.id = s.login_id WHERE s.token_hash = ? AND s.app = 'am' AND s.created_at > ? AND s.seen_at > ?"
    " AND IF(s.staff_id IS NULL, c.am_enabled AND IF(s.login_id IS NULL, c.am_auth IS NOT NULL, l.active AND l.hash IS NOT NULL),"
    " u.active)";
constexpr db::Sql kOfUser =
    "SELECT token_hash, created_at, seen_at, remote_addr, agent FROM sessions WHERE user_id = ? AND app = 'mgmt'"
    " ORDER BY created_at DESC, token_hash";
constexpr db::Sql kOfCustomer =
    "SELECT token_hash, created_at, seen_at, remote_addr, agent FROM sessions WHERE cid = ? AND login_id <=> ?"
    " AND app = 'am' AND staff_id IS NULL ORDER BY created_at DESC, token_hash";
constexpr db::Sql kAddStaff =
    "INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr, agent)"
    " VALUES (?, 'mgmt', ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kAddCustomer =
    "INSERT INTO sessions (token_hash, app, cid, login_id, created_at, seen_at, proven_at, remote_addr, agent)"
    " VALUES (?, 'am', ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kAddView =
    "INSERT INTO sessions (token_hash, app, cid, staff_id, created_at, seen_at, proven_at, remote_addr, agent)"
    " VALUES (?, 'am', ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kTouch = "UPDATE sessions SET seen_at = ? WHERE token_hash = ?";
constexpr db::Sql kProve = "UPDATE sessions SET proven_at = ? WHERE token_hash = ?";
constexpr db::Sql kRemove = "DELETE FROM sessions WHERE token_hash = ?";
constexpr db::Sql kRemoveOfUser = "DELETE FROM sessions WHERE user_id = ?";
constexpr db::Sql kRemoveOfCustomer = "DELETE FROM sessions WHERE cid = ? AND staff_id IS NULL";
constexpr db::Sql kRemoveOthers = "DELETE FROM sessions WHERE user_id = ? AND token_hash <> ?";
constexpr db::Sql kRemoveOtherLogins =
    "DELETE FROM sessions WHERE cid = ? AND login_id <=> ? AND staff_id IS NULL AND token_hash <> ?";
constexpr db::Sql kGiveReason = "UPDATE sessions SET write_reason = ? WHERE token_hash = ? AND staff_id IS NOT NULL";
constexpr db::Sql kRemoveBefore = "DELETE FROM sessions WHERE seen_at < ?";

Staff read_staff(const db::Columns& c) {
  Staff s;
  c.into(s.id, s.login, s.role, s.second_factor, s.seen_at, s.proven_at, s.menu_version, s.waiting);
  return s;
}

Customer read_customer(const db::Columns& c) {
  Customer s;
  std::optional<std::string> login;
  std::optional<users::Role> role;
  std::optional<std::string> reason;
  std::optional<std::string> name;
  std::optional<am_logins::Kind> kind;
  c.into(s.cid, s.seen_at, s.owner_known, login, role, reason, s.login, name, kind);
  if (login && role) s.staff = Viewer{*login, *role, reason.value_or("")};
  s.login_name = name.value_or("");
  s.kind = kind.value_or(am_logins::Kind::owner);
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
std::vector<Listed> of(db::Reader& db, const am_logins::Who& who) { return db.rows(read_listed, kOfCustomer, who.cid, who.login); }

void add(db::Writer& db, const std::string& token_hash, base::UserId user, const From& from, base::Timestamp now) {
  db.exec(kAddStaff, token_hash, user, now, now, now, from.remote_addr, from.agent);
}

void add(db::Writer& db, const std::string& token_hash, const am_logins::Who& who, const From& from, base::Timestamp now) {
  db.exec(kAddCustomer, token_hash, who.cid, who.login, now, now, now, from.remote_addr, from.agent);
}

void add_view(db::Writer& db, const std::string& token_hash, base::CustomerId cid, base::UserId staff, const From& from,
              base::Timestamp now) {
  db.exec(kAddView, token_hash, cid, staff, now, now, now, from.remote_addr, from.agent);
}

void touch(db::Writer& db, const std::string& token_hash, base::Timestamp now) { db.exec(kTouch, now, token_hash); }
void prove(db::Writer& db, const std::string& token_hash, base::Timestamp now) { db.exec(kProve, now, token_hash); }
void remove(db::Writer& db, const std::string& token_hash) { db.exec(kRemove, token_hash); }
void remove_of(db::Writer& db, base::UserId user) { db.exec(kRemoveOfUser, user); }
void remove_of(db::Writer& db, base::CustomerId cid) { db.exec(kRemoveOfCustomer, cid); }
void remove_others(db::Writer& db, base::UserId user, const std::string& kept_hash) {
  db.exec(kRemoveOthers, user, kept_hash);
}
void remove_others(db::Writer& db, const am_logins::Who& who, const std::string& kept_hash) {
  db.exec(kRemoveOtherLogins, who.cid, who.login, kept_hash);
}
void give_reason(db::Writer& db, const std::string& token_hash, const std::string& reason) { db.exec(kGiveReason, reason, token_hash); }
void remove_before(db::Writer& db, base::Timestamp seen) { db.exec(kRemoveBefore, seen); }

}  // namespace tables::sessions
