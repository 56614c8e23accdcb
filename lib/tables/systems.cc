#include "tables/systems.h"

namespace tables::systems {

namespace {

constexpr db::Sql kRunning =
    "SELECT s.kind, s.hostname, COALESCE(r.os_name, s.os_name), COALESCE(GROUP_CONCAT(i.ip ORDER BY i.ip SEPARATOR ', '), ''),"
    " s.cancel_on FROM systems s LEFT JOIN ref_templates r ON r.template_id = s.template_id"
    " LEFT JOIN ips i ON i.sysid = s.sysid WHERE s.cid = ? AND s.stopped_on IS NULL GROUP BY s.sysid ORDER BY s.hostname";

Listed read(const db::Columns& c) {
  Listed s;
  c.into(s.kind, s.hostname, s.os_name, s.ips, s.cancel_on);
  return s;
}

}  // namespace

std::vector<Listed> running(db::Reader& db, base::CustomerId cid) { return db.rows(read, kRunning, cid); }

}  // namespace tables::systems
