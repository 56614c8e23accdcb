#include "tables/invoices_open.h"

namespace tables::invoices_open {

namespace {

constexpr db::Sql kAll =
    "SELECT i.inv_ref, COALESCE(i.number, i.inv_ref), i.cid, COALESCE(NULLIF(c.company, ''), c.owner_name), COALESCE(c.owner_email, ''),"
    " i.amount, i.amount - i.credited - i.paid, i.issued_on, i.due_on, i.sent_at, r.at, COALESCE(r.step, 0), i.row_version"
    " FROM invoice i JOIN customers c ON c.cid = i.cid"
    " LEFT JOIN (SELECT invoice_id, MAX(sent_at) AS at, MAX(step) AS step FROM invoice_reminders GROUP BY invoice_id) r ON r.invoice_id = i.id"
    " WHERE i.state = 'open' ORDER BY i.due_on, i.id LIMIT 5000";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.ref, r.number, r.cid, r.customer, r.email, r.amount, r.open, r.issued_on, r.due_on, r.sent_at, r.reminded_at, r.reminders, r.version);
  return r;
}

}  // namespace

std::vector<Row> all(db::Reader& db) { return db.rows(read, kAll); }

}  // namespace tables::invoices_open
