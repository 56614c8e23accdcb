#include "tables/audit_log.h"

namespace tables::audit_log {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO audit_log (at, actor, remote_addr, request_id, action, object, old_value, new_value, cid)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kOfCustomer =
    "SELECT id, at, actor, remote_addr, action, object, old_value, new_value FROM audit_log WHERE cid = ? AND id < ?"
    " ORDER BY id DESC LIMIT ?";
constexpr db::Sql kAccesses =
    "SELECT id, at, actor, remote_addr, action, object, old_value, new_value FROM audit_log WHERE cid = ? AND id < ?"
    " AND action IN ('am.opened', 'am.viewed', 'am.sent', 'am.reason', 'login') ORDER BY id DESC LIMIT ?";
constexpr db::Sql kOfObject =
    "SELECT id, at, actor, remote_addr, action, object, old_value, new_value FROM audit_log WHERE object = ?"
    " ORDER BY id DESC LIMIT ?";
constexpr db::Sql kBeforeLast =
    "SELECT at, remote_addr FROM audit_log WHERE object = ? AND action = ? ORDER BY id DESC LIMIT 1 OFFSET 1";
constexpr db::Sql kCountSince = "SELECT COUNT(*) FROM audit_log WHERE cid = ? AND action = ? AND at > ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.at, r.actor, r.remote_addr, r.action, r.object, r.old_value, r.new_value);
  return r;
}

Seen read_seen(const db::Columns& c) {
  Seen s;
  c.into(s.at, s.remote_addr);
  return s;
}

}  // namespace

void add(db::Writer& db, const New& e, base::Timestamp now) {
  db.exec(kAdd, now, e.actor, e.remote_addr, e.request_id, e.action, e.object, e.old_value, e.new_value, e.cid);
}

std::vector<Row> of_customer(db::Reader& db, base::CustomerId cid, std::int64_t before, int most) {
  return db.rows(read, kOfCustomer, cid, before, most);
}

std::vector<Row> accesses(db::Reader& db, base::CustomerId cid, std::int64_t before, int most) {
  return db.rows(read, kAccesses, cid, before, most);
}

std::vector<Row> of_object(db::Reader& db, const std::string& object, int most) {
  return db.rows(read, kOfObject, object, most);
}

std::optional<Seen> before_last(db::Reader& db, const std::string& object, const std::string& action) {
  return db.row(read_seen, kBeforeLast, object, action);
}

int count_since(db::Reader& db, base::CustomerId cid, const std::string& action, base::Timestamp since) {
  return db.value<int>(kCountSince, cid, action, since);
}

}  // namespace tables::audit_log
