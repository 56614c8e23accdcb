#include "tables/invoice_payments.h"

namespace tables::invoice_payments {

namespace {

constexpr db::Sql kAdd = "INSERT INTO invoice_payments (entry_id, invoice_id, amount) VALUES (?, ?, ?)";
constexpr db::Sql kOf = "SELECT invoice_id, amount FROM invoice_payments WHERE entry_id = ? ORDER BY invoice_id";
constexpr db::Sql kStanding =
    "SELECT ip.invoice_id, SUM(ip.amount) FROM payments p JOIN billing_history b ON b.payment_id = p.id"
    " JOIN invoice_payments ip ON ip.entry_id = b.id WHERE p.id = ? OR p.origin_id = ?"
    " GROUP BY ip.invoice_id HAVING SUM(ip.amount) > 0 ORDER BY ip.invoice_id";

Part read(const db::Columns& c) {
  Part p;
  c.into(p.invoice, p.amount);
  return p;
}

}  // namespace

void add(db::Writer& db, base::EntryId entry, const Part& part) { db.exec(kAdd, entry, part.invoice, part.amount); }

std::vector<Part> of(db::Reader& db, base::EntryId entry) { return db.rows(read, kOf, entry); }

std::vector<Part> standing(db::Reader& db, base::PaymentId payment) { return db.rows(read, kStanding, payment, payment); }

}  // namespace tables::invoice_payments
