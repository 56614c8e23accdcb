#include "tables/payments.h"

namespace tables::payments {

namespace {

// A macro because SQL must be a literal: the columns of Row, in its order.
#define PAYMENT_COLUMNS                                                                                        \
  "SELECT id, request_id, custref, vendor, kind, state, amount, cid, signup_id, invoice_id, reference, result," \
  " message, brand, last_four, created_at, checks FROM payments"

constexpr db::Sql kAdd =
    "INSERT INTO payments (request_id, custref, form_key, vendor, kind, state, amount, currency, cid, signup_id,"
    " invoice_id, claim, reference, brand, last_four, expiry, created_at, settled_at, next_check_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kByFormKey = PAYMENT_COLUMNS " WHERE form_key = ?";
constexpr db::Sql kLive = PAYMENT_COLUMNS " WHERE claim = ?";
constexpr db::Sql kPayPalPending =
    "SELECT COUNT(*) FROM payments WHERE invoice_id = ? AND vendor = 'paypal' AND state = 'pending'";
constexpr db::Sql kPayPalStates = "SELECT DISTINCT state FROM payments WHERE signup_id = ? AND vendor = 'paypal'";
constexpr db::Sql kReopen = "UPDATE payments SET state = 'unknown', claim = ? WHERE id = ?";
constexpr db::Sql kLockByReference = PAYMENT_COLUMNS " WHERE vendor = ? AND reference = ? FOR UPDATE";
constexpr db::Sql kLock = PAYMENT_COLUMNS " WHERE id = ? FOR UPDATE";
constexpr db::Sql kSettle =
    "UPDATE payments SET state = ?, reference = COALESCE(?, reference), result = ?, message = ?, auth_code = ?,"
    " avs_street = ?, avs_zip = ?, cvv = ?, settled_at = ?, next_check_at = ?,"
    " claim = IF(state = 'declined', NULL, claim) WHERE id = ?";
constexpr db::Sql kCheckAgain = "UPDATE payments SET state = 'unknown', next_check_at = ? WHERE id = ?";
constexpr db::Sql kDue =
    PAYMENT_COLUMNS " WHERE next_check_at <= ? AND state IN ('pending', 'unknown', 'held') ORDER BY next_check_at LIMIT 20";
constexpr db::Sql kClaimCheck = "UPDATE payments SET checks = checks + 1, next_check_at = ? WHERE id = ? AND checks = ?";

#undef PAYMENT_COLUMNS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.request_id, r.custref, r.vendor, r.kind, r.state, r.amount, r.cid, r.signup, r.invoice, r.reference,
         r.result, r.message, r.brand, r.last_four, r.created_at, r.checks);
  return r;
}

}  // namespace

base::PaymentId add(db::Writer& db, const New& p, base::Timestamp now) {
  return {db.insert(kAdd, p.request_id, p.custref, p.form_key, p.vendor, p.kind, p.state, p.amount, p.currency, p.cid,
                    p.signup, p.invoice, p.claim, p.reference, p.brand, p.last_four, p.expiry, now, p.settled_at,
                    p.next_check_at)};
}

std::optional<Row> by_form_key(db::Reader& db, const std::string& form_key) { return db.row(read, kByFormKey, form_key); }
std::optional<Row> live(db::Reader& db, const std::string& claim) { return db.row(read, kLive, claim); }
std::vector<State> paypal_states(db::Reader& db, base::SignupId signup) {
  return db.rows([](const db::Columns& c) { State state{}; c.into(state); return state; }, kPayPalStates, signup);
}

bool paypal_pending(db::Reader& db, base::InvoiceId invoice) { return db.value<int>(kPayPalPending, invoice) > 0; }

std::optional<Row> lock_by_reference(db::Writer& db, Vendor vendor, const std::string& reference) {
  return db.row(read, kLockByReference, vendor, reference);
}

Row lock(db::Writer& db, base::PaymentId id) {
  auto row = db.row(read, kLock, id);
  if (!row) throw std::runtime_error("no payment " + base::str(id));
  return *std::move(row);
}

void settle(db::Writer& db, base::PaymentId id, const Settlement& s, base::Timestamp now) {
  db.exec(kSettle, s.state, s.reference, s.result, s.message, s.auth_code, s.avs_street, s.avs_zip, s.cvv, now, s.next_check_at, id);
}

void check_again(db::Writer& db, base::PaymentId id, base::Timestamp at) { db.exec(kCheckAgain, at, id); }

void reopen(db::Writer& db, base::PaymentId id, const std::string& claim) { db.exec(kReopen, claim, id); }

std::vector<Row> due(db::Reader& db, base::Timestamp now) { return db.rows(read, kDue, now); }

bool claim_check(db::Writer& db, base::PaymentId id, int checks, base::Timestamp next) {
  return db.exec(kClaimCheck, next, id, checks) == 1;
}

}  // namespace tables::payments
