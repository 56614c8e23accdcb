#include "tables/users.h"

namespace tables::users {

namespace {

#define USER_COLUMNS \
  "SELECT id, login, hash, name, email, role, totp_secret, totp_counter, active, last_login_at, totp_pending, row_version" \
  " FROM users"

constexpr db::Sql kByLogin = USER_COLUMNS " WHERE login = ?";
constexpr db::Sql kFind = USER_COLUMNS " WHERE id = ?";
constexpr db::Sql kLock = USER_COLUMNS " WHERE id = ? FOR UPDATE";
constexpr db::Sql kAll = USER_COLUMNS " ORDER BY login";
constexpr db::Sql kAdd = "INSERT INTO users (login, hash, name, email, role) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kSetHash = "UPDATE users SET hash = ? WHERE id = ?";
// The counter stays: a code of the old secret is worth nothing, and a step is never used twice.
constexpr db::Sql kSetTotp = "UPDATE users SET totp_secret = ?, totp_pending = NULL WHERE id = ?";
constexpr db::Sql kRemoveTotp = "UPDATE users SET totp_secret = NULL, totp_pending = NULL WHERE id = ?";
constexpr db::Sql kSetTotpPending = "UPDATE users SET totp_pending = ? WHERE id = ?";
constexpr db::Sql kEdit =
    "UPDATE users SET name = ?, email = ?, role = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?";
constexpr db::Sql kOtherAdmins = "SELECT id FROM users WHERE role = 'admin' AND active AND hash <> '' AND id <> ? FOR UPDATE";
constexpr db::Sql kSetTotpCounter = "UPDATE users SET totp_counter = ? WHERE id = ?";
constexpr db::Sql kSetRole = "UPDATE users SET role = ? WHERE id = ?";
constexpr db::Sql kSetActive = "UPDATE users SET active = ? WHERE id = ?";
constexpr db::Sql kLoggedIn = "UPDATE users SET last_login_at = ?, totp_counter = ? WHERE id = ?";

#undef USER_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.login, r.hash, r.name, r.email, r.role, r.totp_secret, r.totp_counter, r.active, r.last_login_at,
         r.totp_pending, r.version);
  return r;
}

}  // namespace

std::optional<Row> by_login(db::Reader& db, const std::string& login) { return db.row(read, kByLogin, login); }
std::optional<Row> find(db::Reader& db, base::UserId id) { return db.row(read, kFind, id); }
std::optional<Row> lock(db::Writer& db, base::UserId id) { return db.row(read, kLock, id); }
std::vector<Row> all(db::Reader& db) { return db.rows(read, kAll); }

base::UserId add(db::Writer& db, const New& u) {
  return {db.insert(kAdd, u.login, u.hash, u.name, u.email, u.role)};
}

void set_hash(db::Writer& db, base::UserId id, const std::string& hash) { db.exec(kSetHash, hash, id); }
void set_totp(db::Writer& db, base::UserId id, const std::string& secret) { db.exec(kSetTotp, secret, id); }
void set_totp_counter(db::Writer& db, base::UserId id, std::int64_t step) { db.exec(kSetTotpCounter, step, id); }
void remove_totp(db::Writer& db, base::UserId id) { db.exec(kRemoveTotp, id); }
void set_totp_pending(db::Writer& db, base::UserId id, const std::string& secret) { db.exec(kSetTotpPending, secret, id); }

bool edit(db::Writer& db, base::UserId id, std::int64_t version, const std::string& name, const base::Email& email, Role role) {
  return db.exec(kEdit, name, email, role, id, version) == 1;
}

std::size_t other_admins(db::Writer& db, base::UserId but) {
  return db.rows([](const db::Columns& c) { base::UserId id; c.into(id); return id; }, kOtherAdmins, but).size();
}

void set_role(db::Writer& db, base::UserId id, Role role) { db.exec(kSetRole, role, id); }
void set_active(db::Writer& db, base::UserId id, bool active) { db.exec(kSetActive, active, id); }

void logged_in(db::Writer& db, base::UserId id, base::Timestamp now, std::int64_t totp_counter) {
  db.exec(kLoggedIn, now, totp_counter, id);
}

}  // namespace tables::users
