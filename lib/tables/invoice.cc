#include "tables/invoice.h"

namespace tables::invoice {

namespace {

#define INVOICE_COLUMNS                                                                                             \
  "SELECT i.id, i.inv_ref, COALESCE(i.number, ''), i.cid, i.amount, i.paid, i.credited, i.state, i.issued_on, i.due_on, i.paypal_token, c.owner_name,"  \
  " c.company, COALESCE(c.owner_email, ''), i.sent_at, i.closed_at, i.close_reason, i.who, i.row_version"            \
  " FROM invoice i JOIN customers c ON c.cid = i.cid"

constexpr db::Sql kByKey =
    INVOICE_COLUMNS " WHERE i.id = (SELECT invoice_id FROM invoice_keys WHERE key_hash = ? AND withdrawn_at IS NULL)";
constexpr db::Sql kByNumber = INVOICE_COLUMNS " WHERE i.number = ?";
constexpr db::Sql kFind = INVOICE_COLUMNS " WHERE i.id = ?";
constexpr db::Sql kByRef = INVOICE_COLUMNS " WHERE i.inv_ref = ?";
constexpr db::Sql kOpenOf = INVOICE_COLUMNS " WHERE i.cid = ? AND i.state = 'open' ORDER BY i.due_on, i.id LIMIT ?";
constexpr db::Sql kRecentOf =
    INVOICE_COLUMNS " WHERE i.cid = ? AND i.state <> 'void' ORDER BY i.state <> 'open', i.issued_on DESC, i.id DESC LIMIT ?";
constexpr db::Sql kAsked = "SELECT COALESCE(SUM(amount - credited - paid), 0) FROM invoice WHERE cid = ? AND state = 'open'";
constexpr db::Sql kAdd =
    "INSERT INTO invoice (inv_ref, series, seq, cid, amount, issued_on, due_on, paypal_token, who) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kSetSent =
    "UPDATE invoice SET sent_at = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ? AND state = 'open'";
constexpr db::Sql kMakeVoid =
    "UPDATE invoice SET state = 'void', credited = amount, closed_at = ?, close_reason = ?, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ? AND state = 'open' AND paid = 0";
constexpr db::Sql kByToken = INVOICE_COLUMNS " WHERE i.paypal_token = ?";
constexpr db::Sql kLock = INVOICE_COLUMNS " WHERE i.id = ? FOR UPDATE";
constexpr db::Sql kLockOpenOf = INVOICE_COLUMNS " WHERE i.cid = ? AND i.state = 'open' ORDER BY i.due_on, i.id FOR UPDATE";
// Assignments are made from left to right: each sees what those before it have set.
constexpr db::Sql kAddPaid =
    "UPDATE invoice SET paid = paid + ?, state = IF(state = 'void', state, IF(paid + credited >= amount, 'paid', 'open')),"
    " closed_at = IF(state = 'open', NULL, COALESCE(closed_at, ?)), row_version = row_version + 1 WHERE id = ?";
// One that is credited as a whole before anything was paid asked for nothing: it is void.
constexpr db::Sql kAddCredited =
    "UPDATE invoice SET credited = credited + ?, state = IF(paid + credited < amount, 'open', IF(paid > 0, 'paid', 'void')),"
    " closed_at = IF(state = 'open', NULL, COALESCE(closed_at, ?)), row_version = row_version + 1"
    " WHERE id = ? AND row_version = ? AND state <> 'void'";

#undef INVOICE_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.ref, r.number, r.cid, r.amount, r.paid, r.credited, r.state, r.issued_on, r.due_on, r.paypal_token, r.owner_name, r.company,
         r.owner_email, r.sent_at, r.closed_at, r.close_reason, r.who, r.version);
  return r;
}

}  // namespace

std::optional<Row> by_key(db::Reader& db, const std::string& key_hash) { return db.row(read, kByKey, key_hash); }
std::optional<Row> by_paypal_token(db::Reader& db, const std::string& token) { return db.row(read, kByToken, token); }

std::optional<Row> by_number(db::Reader& db, const std::string& number) { return db.row(read, kByNumber, number); }
std::optional<Row> find(db::Reader& db, base::InvoiceId id) { return db.row(read, kFind, id); }
std::optional<Row> by_ref(db::Reader& db, const base::InvoiceRef& ref) { return db.row(read, kByRef, ref); }
std::vector<Row> open_of(db::Reader& db, base::CustomerId cid, int most) { return db.rows(read, kOpenOf, cid, most); }
std::vector<Row> recent_of(db::Reader& db, base::CustomerId cid, int most) { return db.rows(read, kRecentOf, cid, most); }
base::Money asked(db::Reader& db, base::CustomerId cid) { return db.value<base::Money>(kAsked, cid); }

base::InvoiceId add(db::Writer& db, const New& i) {
  return {db.insert(kAdd, i.ref, i.series, i.seq, i.cid, i.amount, i.issued_on, i.due_on, i.paypal_token, i.who)};
}

bool set_sent(db::Writer& db, base::InvoiceId id, int version, base::Timestamp now) {
  return db.exec(kSetSent, now, id, version) == 1;
}

bool make_void(db::Writer& db, base::InvoiceId id, int version, const std::string& reason, base::Timestamp now) {
  return db.exec(kMakeVoid, now, reason, id, version) == 1;
}

bool add_credited(db::Writer& db, base::InvoiceId id, int version, base::Money part, base::Timestamp now) {
  return db.exec(kAddCredited, part, now, id, version) == 1;
}

Row lock(db::Writer& db, base::InvoiceId id) {
  auto row = db.row(read, kLock, id);
  if (!row) throw std::runtime_error("no invoice " + base::str(id));
  return *std::move(row);
}

std::vector<Row> lock_open_of(db::Writer& db, base::CustomerId cid) { return db.rows(read, kLockOpenOf, cid); }

void add_paid(db::Writer& db, base::InvoiceId id, base::Money part, base::Timestamp now) {
  db.exec(kAddPaid, part, now, id);
}

}  // namespace tables::invoice
