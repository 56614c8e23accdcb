#include "tables/pastes.h"

namespace tables::pastes {

namespace {

constexpr db::Sql kInMenu =
    "SELECT id, heading, title, text, in_menu, position, retired, row_version FROM pastes WHERE in_menu AND NOT retired"
    " ORDER BY position, title";
constexpr db::Sql kAll =
    "SELECT id, heading, title, text, in_menu, position, retired, row_version FROM pastes WHERE retired = ?"
    " ORDER BY heading, position, title";
constexpr db::Sql kFind = "SELECT id, heading, title, text, in_menu, position, retired, row_version FROM pastes WHERE id = ?";
constexpr db::Sql kInsert =
    "INSERT INTO pastes (heading, title, text, in_menu, position, retired) VALUES (?, ?, ?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE pastes SET heading = ?, title = ?, text = ?, in_menu = ?, position = ?, retired = ?, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.heading, r.title, r.text, r.in_menu, r.position, r.retired, r.row_version);
  return r;
}

}  // namespace

std::vector<Row> in_menu(db::Reader& db) { return db.rows(read, kInMenu); }
std::vector<Row> all(db::Reader& db, bool retired) { return db.rows(read, kAll, retired); }
std::optional<Row> find(db::Reader& db, base::PasteId id) { return db.row(read, kFind, id); }

base::PasteId insert(db::Writer& db, const Row& row) {
  return {db.insert(kInsert, row.heading, row.title, row.text, row.in_menu, row.position, row.retired)};
}

long long change(db::Writer& db, const Row& row) {
  return db.exec(kChange, row.heading, row.title, row.text, row.in_menu, row.position, row.retired, row.id, row.row_version);
}

}  // namespace tables::pastes
