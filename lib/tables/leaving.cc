#include "tables/leaving.h"

namespace tables::leaving {

namespace {

constexpr db::Sql kUntil =
    "SELECT s.sysid, s.cid, s.hostname, COALESCE(NULLIF(c.company, ''), c.owner_name), COALESCE(m.name, ''), s.cancel_on, s.reminders"
    " FROM systems s JOIN customers c ON c.cid = s.cid LEFT JOIN machines m ON m.id = s.machine_id"
    " WHERE s.cancel_on IS NOT NULL AND s.cancel_on <= COALESCE(?, s.cancel_on) AND s.stopped_on IS NULL"
    " ORDER BY s.cancel_on, s.hostname, s.sysid LIMIT 1000";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.system, r.cid, r.hostname, r.customer, r.machine, r.cancel_on, r.reminders);
  return r;
}

}  // namespace

std::vector<Row> until(db::Reader& db, std::optional<base::Date> until) { return db.rows(read, kUntil, until); }

}  // namespace tables::leaving
