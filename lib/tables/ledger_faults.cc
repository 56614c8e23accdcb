#include "tables/ledger_faults.h"

namespace tables::ledger_faults {

namespace {

constexpr db::Sql kKept =
    "SELECT c.cid, c.balance, COALESCE(SUM(b.amount), 0), c.entries, COUNT(b.id) FROM customers c"
    " LEFT JOIN billing_history b ON b.cid = c.cid WHERE c.cid BETWEEN ? AND ? GROUP BY c.cid"
    " HAVING c.balance <> COALESCE(SUM(b.amount), 0) OR c.entries <> COUNT(b.id)";
constexpr db::Sql kEntries =
    "SELECT b.cid, b.id, b.kind, b.amount FROM billing_history b LEFT JOIN billing_history o ON o.id = b.reverses"
    " WHERE b.cid BETWEEN ? AND ? AND CASE WHEN b.kind IN ('charge', 'refund') THEN b.amount > 0"
    " WHEN b.kind IN ('payment', 'credit') THEN b.amount < 0"
    " ELSE o.id IS NULL OR o.cid <> b.cid OR o.amount <> -b.amount END ORDER BY b.cid, b.id";
constexpr db::Sql kInvoices =
    "SELECT i.cid, i.inv_ref, i.state, i.amount, i.paid, COALESCE(SUM(p.amount), 0) FROM invoice i"
    " LEFT JOIN invoice_payments p ON p.invoice_id = i.id WHERE i.cid BETWEEN ? AND ? GROUP BY i.id"
    " HAVING i.paid <> COALESCE(SUM(p.amount), 0) OR (i.state = 'paid') <> (i.paid >= i.amount AND i.state <> 'void') ORDER BY i.cid, i.id";

}  // namespace

std::vector<KeptWrong> kept_wrong(db::Reader& db, Span span) {
  return db.rows([](const db::Columns& c) { KeptWrong k; c.into(k.cid, k.kept, k.entries_sum, k.kept_count, k.entries_count); return k; },
                 kKept, span.from, span.to);
}

std::vector<EntryWrong> entries_wrong(db::Reader& db, Span span) {
  return db.rows([](const db::Columns& c) { EntryWrong e; c.into(e.cid, e.entry, e.kind, e.amount); return e; }, kEntries, span.from, span.to);
}

std::vector<InvoiceWrong> invoices_wrong(db::Reader& db, Span span) {
  return db.rows([](const db::Columns& c) { InvoiceWrong i; c.into(i.cid, i.ref, i.state, i.amount, i.paid, i.parts); return i; }, kInvoices,
                 span.from, span.to);
}

}  // namespace tables::ledger_faults
