#include "tables/menu.h"

namespace tables::menu {

namespace {

constexpr db::Sql kAll =
    "SELECT id, parent_id, position, label, address, own_window, row_version FROM menu ORDER BY parent_id, position, id";
constexpr db::Sql kLockAll =
    "SELECT id, parent_id, position, label, address, own_window, row_version FROM menu ORDER BY parent_id, position, id FOR UPDATE";
constexpr db::Sql kInsert = "INSERT INTO menu (parent_id, position, label, address, own_window) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE menu SET parent_id = ?, position = ?, label = ?, address = ?, own_window = ?, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ?";
constexpr db::Sql kRemove = "DELETE FROM menu WHERE id = ? AND row_version = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.parent, r.position, r.label, r.address, r.own_window, r.row_version);
  return r;
}

}  // namespace

std::vector<Row> all(db::Reader& db) { return db.rows(read, kAll); }
std::vector<Row> lock_all(db::Writer& db) { return db.rows(read, kLockAll); }

base::MenuId insert(db::Writer& db, const Row& row) {
  return {db.insert(kInsert, row.parent, row.position, row.label, row.address, row.own_window)};
}

long long change(db::Writer& db, const Row& row) {
  return db.exec(kChange, row.parent, row.position, row.label, row.address, row.own_window, row.id, row.row_version);
}

long long remove(db::Writer& db, base::MenuId id, int row_version) { return db.exec(kRemove, id, row_version); }

}  // namespace tables::menu
