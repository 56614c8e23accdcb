#include "tables/audit_log.h"

namespace tables::audit_log {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO audit_log (at, actor, remote_addr, request_id, action, object, old_value, new_value)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

}  // namespace

void add(db::Writer& db, const New& e, base::Timestamp now) {
  db.exec(kAdd, now, e.actor, e.remote_addr, e.request_id, e.action, e.object, e.old_value, e.new_value);
}

}  // namespace tables::audit_log
