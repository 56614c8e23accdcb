#include "tables/credit_note_lines.h"

namespace tables::credit_note_lines {

namespace {

constexpr db::Sql kAdd = "INSERT INTO credit_note_lines (credit_note_id, position, text, period, amount) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kOf = "SELECT text, period, amount FROM credit_note_lines WHERE credit_note_id = ? ORDER BY position";

}  // namespace

void add(db::Writer& db, base::CreditNoteId id, int position, const Row& line) {
  db.exec(kAdd, id, position, line.text, line.period, line.amount);
}

std::vector<Row> of(db::Reader& db, base::CreditNoteId id) {
  return db.rows([](const db::Columns& c) { Row r; c.into(r.text, r.period, r.amount); return r; }, kOf, id);
}

}  // namespace tables::credit_note_lines
