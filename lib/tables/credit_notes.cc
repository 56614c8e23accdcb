#include "tables/credit_notes.h"

namespace tables::credit_notes {

namespace {

#define NOTE_COLUMNS "SELECT id, invoice_id, number, amount, reason, entry_id, issued_on, who FROM credit_notes"

constexpr db::Sql kAdd =
    "INSERT INTO credit_notes (invoice_id, series, seq, amount, reason, entry_id, issued_on, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kByNumber = NOTE_COLUMNS " WHERE number = ?";
constexpr db::Sql kOfInvoice = NOTE_COLUMNS " WHERE invoice_id = ? ORDER BY id";
constexpr db::Sql kHasEntry = "SELECT COUNT(*) FROM credit_notes WHERE entry_id = ?";

#undef NOTE_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.invoice, r.number, r.amount, r.reason, r.entry, r.issued_on, r.who);
  return r;
}

}  // namespace

base::CreditNoteId add(db::Writer& db, const New& n) {
  return {db.insert(kAdd, n.invoice, n.series, n.seq, n.amount, n.reason, n.entry, n.issued_on, n.who)};
}

std::optional<Row> by_number(db::Reader& db, const std::string& number) { return db.row(read, kByNumber, number); }
std::vector<Row> of_invoice(db::Reader& db, base::InvoiceId invoice) { return db.rows(read, kOfInvoice, invoice); }
bool has_entry(db::Reader& db, base::EntryId entry) { return db.value<int>(kHasEntry, entry) > 0; }

}  // namespace tables::credit_notes
