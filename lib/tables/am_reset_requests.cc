#include "tables/am_reset_requests.h"

namespace tables::am_reset_requests {

namespace {

constexpr db::Sql kAdd = "INSERT INTO am_reset_requests (cid, name, email, remote_addr, asked_at) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kCountFrom = "SELECT COUNT(*) FROM am_reset_requests WHERE remote_addr = ? AND asked_at > ?";
constexpr db::Sql kNext =
    "SELECT id, cid, name, email FROM am_reset_requests WHERE done_at IS NULL ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED";
constexpr db::Sql kDone = "UPDATE am_reset_requests SET done_at = ? WHERE id = ?";
constexpr db::Sql kRemoveBefore = "DELETE FROM am_reset_requests WHERE asked_at < ? AND done_at IS NOT NULL";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.name, r.email);
  return r;
}

}  // namespace

void add(db::Writer& db, const Row& r, const std::string& remote_addr, base::Timestamp now) {
  db.exec(kAdd, r.cid, r.name, r.email, remote_addr, now);
}

int count_from(db::Reader& db, const std::string& remote_addr, base::Timestamp since) {
  return db.value<int>(kCountFrom, remote_addr, since);
}

std::optional<Row> next(db::Writer& db) { return db.row(read, kNext); }
void done(db::Writer& db, std::int64_t id, base::Timestamp now) { db.exec(kDone, now, id); }
void remove_before(db::Writer& db, base::Timestamp when) { db.exec(kRemoveBefore, when); }

}  // namespace tables::am_reset_requests
