#include "tables/systems.h"

namespace tables::systems {

namespace {

constexpr db::Sql kRunning =
    "SELECT s.sysid, s.kind, s.hostname, COALESCE(r.os_name, s.os_name), COALESCE(GROUP_CONCAT(i.ip ORDER BY i.ip SEPARATOR ', '), ''),"
    " s.cancel_on, EXISTS(SELECT 1 FROM power_ports p WHERE p.label = s.outlet_key) FROM systems s LEFT JOIN ref_templates r ON r.template_id = s.template_id"
    " LEFT JOIN ips i ON i.sysid = s.sysid WHERE s.cid = ? AND s.stopped_on IS NULL GROUP BY s.sysid ORDER BY s.hostname";
constexpr db::Sql kPlaces =
    "SELECT s.hostname, COALESCE(m.name, ''), s.directory, s.veid FROM systems s LEFT JOIN machines m ON m.id = s.machine_id"
    " WHERE s.cid = ? AND s.kind = 'vps' AND s.stopped_on IS NULL ORDER BY s.hostname";

// Macros because SQL must be a literal: the columns of Row and of Shown, in their order.
#define ROW_COLUMNS                                                                                                   \
  "s.sysid, s.cid, s.kind, s.machine_id, s.directory, s.disk, s.hostname, s.veid, s.template_id, s.os_name,"           \
  " s.power_port, s.cabinet, s.unit, s.started_on, s.cancel_on, s.stopped_on, s.reminders, s.monitored, s.moved_to,"   \
  " s.row_version"
#define SHOWN                                                                                                         \
  "SELECT " ROW_COLUMNS ", COALESCE(m.name, ''), m.kind, COALESCE(m.panel_url, ''), COALESCE(r.os_name, s.os_name)," \
  " p.sysid IS NOT NULL"                                                                                              \
  " FROM systems s LEFT JOIN machines m ON m.id = s.machine_id LEFT JOIN ref_templates r ON r.template_id = s.template_id" \
  " LEFT JOIN system_secrets p ON p.sysid = s.sysid"

constexpr db::Sql kOfCustomer =
    SHOWN " WHERE s.cid = ? ORDER BY s.stopped_on IS NOT NULL, s.stopped_on DESC, s.hostname, s.sysid";
constexpr db::Sql kFind = SHOWN " WHERE s.sysid = ?";
constexpr db::Sql kByHost =
    "SELECT " ROW_COLUMNS " FROM systems s WHERE s.hostname = ? ORDER BY s.stopped_on IS NOT NULL, s.sysid DESC LIMIT 1";
constexpr db::Sql kLock = "SELECT " ROW_COLUMNS " FROM systems s WHERE s.sysid = ? FOR UPDATE";
constexpr db::Sql kCountRunning = "SELECT COUNT(*) FROM systems WHERE cid = ? AND stopped_on IS NULL";
constexpr db::Sql kToRemind =
    "SELECT s.sysid, s.cid, s.hostname, s.cancel_on, c.id, COALESCE(c.name, ''), c.email FROM systems s"
    " LEFT JOIN contacts c ON c.cid = s.cid AND c.admin <> 'no'"
    " WHERE s.cancel_on IN (?, ?, ?) AND s.stopped_on IS NULL AND s.reminders = 1 ORDER BY s.sysid, c.id";
#undef SHOWN
#undef ROW_COLUMNS

constexpr db::Sql kAdd =
    "INSERT INTO systems (cid, kind, machine_id, directory, disk, hostname, veid, template_id, os_name, power_port, cabinet,"
    " unit, started_on, cancel_on, stopped_on, reminders, monitored) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE systems SET kind = ?, machine_id = ?, directory = ?, disk = ?, hostname = ?, veid = ?, template_id = ?, os_name = ?,"
    " power_port = ?, cabinet = ?, unit = ?, started_on = ?, cancel_on = ?, stopped_on = ?, reminders = ?, monitored = ?,"
    " moved_to = ?, row_version = row_version + 1 WHERE sysid = ? AND row_version = ?";

Listed read(const db::Columns& c) {
  Listed s;
  c.into(s.id, s.kind, s.hostname, s.os_name, s.ips, s.cancel_on, s.powered);
  return s;
}

Row read_row(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.kind, r.machine, r.directory, r.disk, r.hostname, r.veid, r.template_id, r.os_name, r.power_port,
         r.cabinet, r.unit, r.started_on, r.cancel_on, r.stopped_on, r.reminders, r.monitored, r.moved_to, r.version);
  return r;
}

Shown read_shown(const db::Columns& c) {
  Shown s;
  Row& r = s.row;
  c.into(r.id, r.cid, r.kind, r.machine, r.directory, r.disk, r.hostname, r.veid, r.template_id, r.os_name, r.power_port,
         r.cabinet, r.unit, r.started_on, r.cancel_on, r.stopped_on, r.reminders, r.monitored, r.moved_to, r.version,
         s.machine, s.machine_kind, s.panel_url, s.os, s.has_password);
  return s;
}

Place read_place(const db::Columns& c) {
  Place p;
  c.into(p.hostname, p.machine, p.directory, p.veid);
  return p;
}

}  // namespace

std::vector<Listed> running(db::Reader& db, base::CustomerId cid) { return db.rows(read, kRunning, cid); }
std::vector<Shown> of_customer(db::Reader& db, base::CustomerId cid) { return db.rows(read_shown, kOfCustomer, cid); }
std::optional<Shown> find(db::Reader& db, base::SystemId id) { return db.row(read_shown, kFind, id); }
std::optional<Row> by_host(db::Reader& db, const base::HostName& host) { return db.row(read_row, kByHost, host); }

std::optional<Row> lock(db::Writer& db, base::SystemId id) { return db.row(read_row, kLock, id); }
int count_running(db::Reader& db, base::CustomerId cid) { return db.value<int>(kCountRunning, cid); }

std::vector<ToRemind> to_remind(db::Reader& db, base::Date today, base::Date tomorrow, base::Date in_five_days) {
  return db.rows([](const db::Columns& c) { ToRemind r; c.into(r.id, r.cid, r.hostname, r.cancel_on, r.contact, r.name, r.email); return r; },
                 kToRemind, today, tomorrow, in_five_days);
}

base::SystemId add(db::Writer& db, const Row& s) {
  return {db.insert(kAdd, s.cid, s.kind, s.machine, s.directory, s.disk, s.hostname, s.veid, s.template_id, s.os_name,
                    s.power_port, s.cabinet, s.unit, s.started_on, s.cancel_on, s.stopped_on, s.reminders, s.monitored)};
}

bool change(db::Writer& db, const Row& s) {
  return db.exec(kChange, s.kind, s.machine, s.directory, s.disk, s.hostname, s.veid, s.template_id, s.os_name, s.power_port,
                 s.cabinet, s.unit, s.started_on, s.cancel_on, s.stopped_on, s.reminders, s.monitored, s.moved_to, s.id,
                 s.version) == 1;
}

std::vector<Place> places(db::Reader& db, base::CustomerId cid) { return db.rows(read_place, kPlaces, cid); }

}  // namespace tables::systems
