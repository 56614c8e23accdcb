#include "tables/signup_lines.h"

namespace tables::signup_lines {

namespace {

constexpr db::Sql kOf =
    "SELECT code, name, detail, quantity, amount, setup FROM signup_lines WHERE signup_id = ? ORDER BY position";
constexpr db::Sql kAdd =
    "INSERT INTO signup_lines (signup_id, position, code, name, detail, quantity, amount, setup)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.code, r.name, r.detail, r.quantity, r.amount, r.setup);
  return r;
}

}  // namespace

std::vector<Row> of(db::Reader& db, base::SignupId id) { return db.rows(read, kOf, id); }

void add(db::Writer& db, base::SignupId id, const std::vector<Row>& rows) {
  int position = 0;
  for (const Row& r : rows) db.exec(kAdd, id, ++position, r.code, r.name, r.detail, r.quantity, r.amount, r.setup);
}

}  // namespace tables::signup_lines
