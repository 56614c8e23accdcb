#include "tables/invoice_lines.h"

namespace tables::invoice_lines {

namespace {

constexpr db::Sql kOf = "SELECT text, period, amount FROM invoice_lines WHERE invoice_id = ? ORDER BY position";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.text, r.period, r.amount);
  return r;
}

}  // namespace

std::vector<Row> of(db::Reader& db, base::InvoiceId id) { return db.rows(read, kOf, id); }

}  // namespace tables::invoice_lines
