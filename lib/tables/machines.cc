#include "tables/machines.h"

namespace tables::machines {

namespace {

constexpr db::Sql kInUse =
    "SELECT m.id, m.name, m.kind, m.place, m.capacity, m.panel_url, m.in_service, m.row_version, COUNT(s.sysid) FROM machines m"
    " LEFT JOIN systems s ON s.machine_id = m.id AND s.stopped_on IS NULL WHERE m.kind = ? AND m.in_service = TRUE"
    " GROUP BY m.id ORDER BY m.name";
constexpr db::Sql kNextVeid = "SELECT COALESCE(MAX(veid), 1000) + 1 FROM systems WHERE stopped_on IS NULL";

constexpr db::Sql kAll =
    "SELECT id, name, kind, place, capacity, panel_url, in_service, row_version FROM machines ORDER BY kind, name";
constexpr db::Sql kFind = "SELECT id, name, kind, place, capacity, panel_url, in_service, row_version FROM machines WHERE id = ?";
constexpr db::Sql kByName = "SELECT id, name, kind, place, capacity, panel_url, in_service, row_version FROM machines WHERE name = ?";
constexpr db::Sql kInsert =
    "INSERT INTO machines (name, kind, place, capacity, panel_url, in_service) VALUES (?, ?, ?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE machines SET name = ?, kind = ?, place = ?, capacity = ?, panel_url = ?, in_service = ?, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ?";
constexpr db::Sql kLoads =
    "SELECT m.id, m.name, m.kind, m.place, m.capacity, m.panel_url, m.in_service, m.row_version, COUNT(s.sysid),"
    " COALESCE(SUM(s.monitored), 0), COUNT(s.cancel_on) FROM machines m"
    " LEFT JOIN systems s ON s.machine_id = m.id AND s.stopped_on IS NULL GROUP BY m.id ORDER BY m.kind, m.name";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.name, r.kind, r.place, r.capacity, r.panel_url, r.in_service, r.version);
  return r;
}

Load read_load(const db::Columns& c) {
  Load l;
  Row& r = l.machine;
  c.into(r.id, r.name, r.kind, r.place, r.capacity, r.panel_url, r.in_service, r.version, l.running, l.monitored, l.leaving);
  return l;
}

}  // namespace

std::vector<Row> all(db::Reader& db) { return db.rows(read, kAll); }
std::optional<Row> find(db::Reader& db, base::MachineId id) { return db.row(read, kFind, id); }

std::vector<InUse> in_use(db::Reader& db, Kind kind) {
  return db.rows(
      [](const db::Columns& c) {
        InUse m;
        Row& r = m.row;
        c.into(r.id, r.name, r.kind, r.place, r.capacity, r.panel_url, r.in_service, r.version, m.used);
        return m;
      },
      kInUse, kind);
}

int next_veid(db::Reader& db) { return db.value<int>(kNextVeid); }
std::optional<Row> by_name(db::Reader& db, const std::string& name) { return db.row(read, kByName, name); }

base::MachineId insert(db::Writer& db, const Row& row) {
  return {db.insert(kInsert, row.name, row.kind, row.place, row.capacity, row.panel_url, row.in_service)};
}

long long change(db::Writer& db, const Row& row) {
  return db.exec(kChange, row.name, row.kind, row.place, row.capacity, row.panel_url, row.in_service, row.id, row.version);
}

std::vector<Load> loads(db::Reader& db) { return db.rows(read_load, kLoads); }

}  // namespace tables::machines
