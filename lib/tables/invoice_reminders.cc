#include "tables/invoice_reminders.h"

namespace tables::invoice_reminders {

namespace {

constexpr db::Sql kTake = "INSERT IGNORE INTO invoice_reminders (invoice_id, step, sent_at, who) VALUES (?, ?, ?, ?)";
constexpr db::Sql kOpenSince =
    "SELECT i.id, i.due_on, COALESCE((SELECT MAX(step) FROM invoice_reminders r WHERE r.invoice_id = i.id), 0)"
    " FROM invoice i JOIN customers c ON c.cid = i.cid"
    " WHERE i.state = 'open' AND i.due_on <= ? AND c.owner_email IS NOT NULL ORDER BY i.due_on, i.id";

Open read(const db::Columns& c) {
  Open o;
  c.into(o.invoice, o.due_on, o.last_step);
  return o;
}

}  // namespace

bool take(db::Writer& db, base::InvoiceId invoice, int step, const std::string& who, base::Timestamp now) {
  return db.exec(kTake, invoice, step, now, who) == 1;
}

std::vector<Open> open_since(db::Reader& db, base::Date due_on) { return db.rows(read, kOpenSince, due_on); }

}  // namespace tables::invoice_reminders
