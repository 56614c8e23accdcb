#include "tables/outlets.h"

namespace tables::outlets {

namespace {

// A macro because SQL must be a literal: the columns of Row, in their order.
#define OUTLETS                                                                                                       \
  "SELECT p.id, p.outlet, p.label, p.name, p.state, p.pending, p.read_at, t.id, t.name, t.driver, t.in_service, t.fault,"   \
  " t.fault_text, COUNT(s.sysid), MIN(s.sysid), MIN(s.cid), COALESCE(MIN(s.hostname), ''), c.wanted, c.state, c.asked_at,"  \
  " c.ended_at, c.message, c.who FROM power_ports p JOIN power_strips t ON t.id = p.strip_id"                               \
  " LEFT JOIN systems s ON s.outlet_key = p.label AND s.stopped_on IS NULL"                                                 \
  " LEFT JOIN power_commands c ON c.id = (SELECT MAX(o.id) FROM power_commands o WHERE o.port_id = p.id)"

constexpr db::Sql kAll = OUTLETS " GROUP BY p.id ORDER BY t.name, p.outlet";
constexpr db::Sql kFind = OUTLETS " WHERE p.id = ? GROUP BY p.id";
constexpr db::Sql kOfSystem =
    OUTLETS " WHERE p.label = (SELECT y.outlet_key FROM systems y WHERE y.sysid = ? AND y.cid = ? AND y.stopped_on IS NULL) GROUP BY p.id";
#undef OUTLETS

Row read(const db::Columns& c) {
  Row r;
  std::optional<base::PowerAction> wanted;
  std::optional<power_commands::State> state;
  std::optional<base::Timestamp> asked_at, ended_at;
  std::optional<std::string> message, who;
  c.into(r.id, r.outlet, r.label, r.name, r.state, r.pending, r.read_at, r.strip, r.strip_name, r.driver, r.in_service, r.fault,
         r.fault_text, r.systems, r.system, r.cid, r.hostname, wanted, state, asked_at, ended_at, message, who);
  if (wanted) r.last = Command{*wanted, *state, *asked_at, ended_at, *message, *who};
  return r;
}

}  // namespace

std::vector<Row> all(db::Reader& db) { return db.rows(read, kAll); }
std::optional<Row> find(db::Reader& db, base::PowerPortId id) { return db.row(read, kFind, id); }

std::optional<Row> of_system(db::Reader& db, base::CustomerId cid, base::SystemId system) {
  return db.row(read, kOfSystem, system, cid);
}

}  // namespace tables::outlets
