#include "tables/billing_history.h"

namespace tables::billing_history {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO billing_history (cid, posted_at, kind, amount, text, payment_id, invoice_id, who)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

}  // namespace

void add(db::Writer& db, const New& e, base::Timestamp now) {
  db.exec(kAdd, e.cid, now, e.kind, e.amount, e.text, e.payment, e.invoice, e.who);
}

}  // namespace tables::billing_history
