#include "tables/audit_log.h"

namespace tables::audit_log {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO audit_log (at, actor, remote_addr, request_id, action, object, old_value, new_value)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kBeforeLast =
    "SELECT at, remote_addr FROM audit_log WHERE object = ? AND action = ? ORDER BY id DESC LIMIT 1 OFFSET 1";

Seen read_seen(const db::Columns& c) {
  Seen s;
  c.into(s.at, s.remote_addr);
  return s;
}

}  // namespace

void add(db::Writer& db, const New& e, base::Timestamp now) {
  db.exec(kAdd, now, e.actor, e.remote_addr, e.request_id, e.action, e.object, e.old_value, e.new_value);
}

std::optional<Seen> before_last(db::Reader& db, const std::string& object, const std::string& action) {
  return db.row(read_seen, kBeforeLast, object, action);
}

}  // namespace tables::audit_log
