#include "tables/invoice.h"

namespace tables::invoice {

namespace {

#define INVOICE_COLUMNS                                                                                             \
  "SELECT i.id, i.inv_ref, i.cid, i.amount, i.paid, i.state, i.issued_on, i.due_on, i.paypal_token, c.owner_name,"  \
  " c.company, COALESCE(c.owner_email, '') FROM invoice i JOIN customers c ON c.cid = i.cid"

constexpr db::Sql kByKey = INVOICE_COLUMNS " WHERE i.pay_hash = ?";
constexpr db::Sql kByToken = INVOICE_COLUMNS " WHERE i.paypal_token = ?";
constexpr db::Sql kLock = INVOICE_COLUMNS " WHERE i.id = ? FOR UPDATE";
constexpr db::Sql kAddPaid =
    "UPDATE invoice SET paid = paid + ?, state = IF(state = 'open' AND paid >= amount, 'paid', state) WHERE id = ?";

#undef INVOICE_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.ref, r.cid, r.amount, r.paid, r.state, r.issued_on, r.due_on, r.paypal_token, r.owner_name, r.company,
         r.owner_email);
  return r;
}

}  // namespace

std::optional<Row> by_key(db::Reader& db, const std::string& pay_hash) { return db.row(read, kByKey, pay_hash); }
std::optional<Row> by_paypal_token(db::Reader& db, const std::string& token) { return db.row(read, kByToken, token); }

Row lock(db::Writer& db, base::InvoiceId id) {
  auto row = db.row(read, kLock, id);
  if (!row) throw std::runtime_error("no invoice " + base::str(id));
  return *std::move(row);
}

void add_paid(db::Writer& db, base::InvoiceId id, base::Money part) { db.exec(kAddPaid, part, id); }

}  // namespace tables::invoice
