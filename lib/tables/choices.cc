#include "tables/choices.h"

namespace tables::choices {

namespace {

constexpr db::Sql kAll = "SELECT list, value, label FROM choices WHERE retired = 0 ORDER BY list, position, label";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.list, r.value, r.label);
  return r;
}

}  // namespace

std::vector<Row> all(db::Reader& db) { return db.rows(read, kAll); }

}  // namespace tables::choices
