#include "tables/power_log.h"

namespace tables::power_log {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO power_log (at, port_id, command_id, sysid, cid, who, wanted, event, found, reply_ms, text)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kLatest =
    "SELECT l.at, l.port_id, l.command_id, l.sysid, l.cid, l.who, l.wanted, l.event, l.found, l.reply_ms, l.text, p.label,"
    " COALESCE(s.hostname, '') FROM power_log l JOIN power_ports p ON p.id = l.port_id LEFT JOIN systems s ON s.sysid = l.sysid"
    " WHERE ? IS NULL OR p.strip_id = ? ORDER BY l.id DESC LIMIT ?";

Shown read(const db::Columns& c) {
  Shown s;
  Row& r = s.row;
  c.into(r.at, r.port, r.command, r.system, r.cid, r.who, r.wanted, r.event, r.found, r.reply_ms, r.text, s.label, s.hostname);
  return s;
}

}  // namespace

void add(db::Writer& db, const Row& r) {
  db.exec(kAdd, r.at, r.port, r.command, r.system, r.cid, r.who, r.wanted, r.event, r.found, r.reply_ms, r.text);
}

std::vector<Shown> latest(db::Reader& db, std::optional<base::PowerStripId> strip, int most) {
  return db.rows(read, kLatest, strip, strip, most);
}

}  // namespace tables::power_log
