#include "tables/invoice_lines.h"

namespace tables::invoice_lines {

namespace {

constexpr db::Sql kOf = "SELECT text, period, amount, entry_id FROM invoice_lines WHERE invoice_id = ? ORDER BY position";

constexpr db::Sql kAdd =
    "INSERT INTO invoice_lines (invoice_id, position, text, period, amount, entry_id) VALUES (?, ?, ?, ?, ?, ?)";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.text, r.period, r.amount, r.entry);
  return r;
}

}  // namespace

void add(db::Writer& db, base::InvoiceId id, int position, const Row& line) {
  db.exec(kAdd, id, position, line.text, line.period, line.amount, line.entry);
}

std::vector<Row> of(db::Reader& db, base::InvoiceId id) { return db.rows(read, kOf, id); }

}  // namespace tables::invoice_lines
