#include "tables/power_ports.h"

#include "base/text.h"

namespace tables::power_ports {

namespace {

constexpr db::Sql kStore =
    "INSERT INTO power_ports (strip_id, outlet, label, name, state, pending, read_at) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE name = VALUES(name), state = VALUES(state), pending = VALUES(pending), read_at = VALUES(read_at)";
constexpr db::Sql kRename = "UPDATE power_ports SET label = CONCAT(LOWER(?), '-', outlet) WHERE strip_id = ?";

}  // namespace

std::string label(const std::string& strip, int outlet) { return base::to_lower(strip) + '-' + std::to_string(outlet); }

void store(db::Writer& db, base::PowerStripId strip, const std::string& strip_name, const Reading& r, base::Timestamp now) {
  db.exec(kStore, strip, r.outlet, label(strip_name, r.outlet), r.name, r.state, r.pending, now);
}

void rename(db::Writer& db, base::PowerStripId strip, const std::string& strip_name) { db.exec(kRename, strip_name, strip); }

}  // namespace tables::power_ports
