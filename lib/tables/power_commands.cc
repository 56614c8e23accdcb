#include "tables/power_commands.h"

namespace tables::power_commands {

namespace {

constexpr db::Sql kAdd = "INSERT INTO power_commands (port_id, sysid, cid, wanted, who, asked_at) VALUES (?, ?, ?, ?, ?, ?)";
constexpr db::Sql kOpenOn =
    "SELECT c.id, c.port_id, p.outlet, p.label, c.sysid, c.cid, c.wanted, c.who, c.asked_at, c.state, c.found, c.sent_at, c.answered,"
    " c.seen_off, c.tries, c.ended_at, c.message FROM power_commands c JOIN power_ports p ON p.id = c.port_id"
    " WHERE p.strip_id = ? AND c.open_port IS NOT NULL ORDER BY c.id";
constexpr db::Sql kChange =
    "UPDATE power_commands SET state = ?, found = ?, sent_at = ?, answered = ?, seen_off = ?, tries = ?, ended_at = ?, message = ?"
    " WHERE id = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.port, r.outlet, r.label, r.system, r.cid, r.wanted, r.who, r.asked_at, r.state, r.found, r.sent_at, r.answered,
         r.seen_off, r.tries, r.ended_at, r.message);
  return r;
}

}  // namespace

base::PowerCommandId add(db::Writer& db, const Row& r) {
  return {db.insert(kAdd, r.port, r.system, r.cid, r.wanted, r.who, r.asked_at)};
}

std::vector<Row> open_on(db::Reader& db, base::PowerStripId strip) { return db.rows(read, kOpenOn, strip); }

void change(db::Writer& db, const Row& r) {
  db.exec(kChange, r.state, r.found, r.sent_at, r.answered, r.seen_off, r.tries, r.ended_at, r.message, r.id);
}

}  // namespace tables::power_commands
