#include "tables/am_factors.h"

namespace tables::am_factors {

namespace {

constexpr db::Sql kOf = "SELECT secret, pending, counter FROM am_factors WHERE cid = ? AND login_id = ?";
constexpr db::Sql kLock = "SELECT secret, pending, counter FROM am_factors WHERE cid = ? AND login_id = ? FOR UPDATE";
constexpr db::Sql kSetPending =
    "INSERT INTO am_factors (cid, login_id, pending) VALUES (?, ?, ?) ON DUPLICATE KEY UPDATE pending = VALUES(pending)";
constexpr db::Sql kConfirm =
    "UPDATE am_factors SET secret = pending, pending = NULL, counter = ? WHERE cid = ? AND login_id = ? AND pending IS NOT NULL";
constexpr db::Sql kSetCounter = "UPDATE am_factors SET counter = ? WHERE cid = ? AND login_id = ?";
constexpr db::Sql kRemove = "DELETE FROM am_factors WHERE cid = ? AND login_id = ?";

constexpr db::Sql kHolders =
    "SELECT f.cid, l.id, COALESCE(l.name, '') FROM am_factors f LEFT JOIN am_logins l ON l.id = f.login_id AND l.cid = f.cid"
    " WHERE f.cid = ? AND f.secret IS NOT NULL AND (f.login_id = 0 OR l.id IS NOT NULL) ORDER BY f.login_id";

Holder read_holder(const db::Columns& c) {
  Holder h;
  c.into(h.who.cid, h.who.login, h.name);
  return h;
}

Row read(const db::Columns& c) {
  Row r;
  c.into(r.secret, r.pending, r.counter);
  return r;
}

}  // namespace

std::vector<Holder> holders(db::Reader& db, base::CustomerId cid) { return db.rows(read_holder, kHolders, cid); }
Row of(db::Reader& db, const Who& who) { return db.row(read, kOf, who.cid, who.key()).value_or(Row{}); }
Row lock(db::Writer& db, const Who& who) { return db.row(read, kLock, who.cid, who.key()).value_or(Row{}); }

void set_pending(db::Writer& db, const Who& who, const std::string& secret) { db.exec(kSetPending, who.cid, who.key(), secret); }
void confirm(db::Writer& db, const Who& who, std::int64_t counter) { db.exec(kConfirm, counter, who.cid, who.key()); }
void set_counter(db::Writer& db, const Who& who, std::int64_t counter) { db.exec(kSetCounter, counter, who.cid, who.key()); }
void remove(db::Writer& db, const Who& who) { db.exec(kRemove, who.cid, who.key()); }

}  // namespace tables::am_factors
