#include "tables/am_logins.h"

namespace tables::am_logins {

namespace {

#define LOGIN_COLUMNS "SELECT id, cid, name, email, kind, hash, active, row_version FROM am_logins WHERE "

constexpr db::Sql kOf = LOGIN_COLUMNS "cid = ? ORDER BY name";
constexpr db::Sql kFind = LOGIN_COLUMNS "id = ?";
constexpr db::Sql kByName = LOGIN_COLUMNS "cid = ? AND name = ?";
constexpr db::Sql kLock = LOGIN_COLUMNS "id = ? FOR UPDATE";
constexpr db::Sql kAdd = "INSERT INTO am_logins (cid, name, email, kind, active, created_at) VALUES (?, ?, ?, ?, ?, ?)";
constexpr db::Sql kSet =
    "UPDATE am_logins SET email = ?, kind = ?, active = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?";
constexpr db::Sql kSetHash = "UPDATE am_logins SET hash = ? WHERE id = ?";

#undef LOGIN_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.name, r.email, r.kind, r.hash, r.active, r.version);
  return r;
}

}  // namespace

std::vector<Row> of(db::Reader& db, base::CustomerId cid) { return db.rows(read, kOf, cid); }
std::optional<Row> find(db::Reader& db, base::AmLoginId id) { return db.row(read, kFind, id); }
std::optional<Row> by_name(db::Reader& db, base::CustomerId cid, const std::string& name) { return db.row(read, kByName, cid, name); }
std::optional<Row> lock(db::Writer& db, base::AmLoginId id) { return db.row(read, kLock, id); }

base::AmLoginId add(db::Writer& db, const Row& login, base::Timestamp now) {
  return {db.insert(kAdd, login.cid, login.name, login.email, login.kind, login.active, now)};
}

bool set(db::Writer& db, const Row& r) { return db.exec(kSet, r.email, r.kind, r.active, r.id, r.version) == 1; }
void set_hash(db::Writer& db, base::AmLoginId id, const std::string& hash) { db.exec(kSetHash, hash, id); }

}  // namespace tables::am_logins
