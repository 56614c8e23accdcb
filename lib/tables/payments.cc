#include "tables/payments.h"

namespace tables::payments {

namespace {

// A macro because SQL must be a literal: the columns of Row, in its order.
#define PAYMENT_COLUMNS                                                                                        \
  "SELECT id, request_id, custref, vendor, kind, state, amount, cid, signup_id, invoice_id, batch_id, reference, result," \
  " message, brand, last_four, expiry, created_at, checks, origin_id, who, note FROM payments"

constexpr db::Sql kAdd =
    "INSERT INTO payments (request_id, custref, form_key, vendor, kind, state, amount, currency, cid, signup_id,"
    " invoice_id, batch_id, claim, reference, origin_id, who, note, brand, last_four, expiry, created_at, settled_at, next_check_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kByFormKey = PAYMENT_COLUMNS " WHERE form_key = ?";
constexpr db::Sql kLive = PAYMENT_COLUMNS " WHERE claim = ?";
constexpr db::Sql kPayPalPending =
    "SELECT COUNT(*) FROM payments WHERE invoice_id = ? AND vendor = 'paypal' AND state = 'pending'";
constexpr db::Sql kPayPalStates =
    "SELECT DISTINCT IF(p.state = 'done' AND p.amount <= (SELECT COALESCE(SUM(IF(b.kind = 'credit', b.amount, -b.amount)), 0) FROM payments b"
    " WHERE b.origin_id = p.id AND b.kind IN ('credit', 'sale') AND b.state = 'done'), 'declined', p.state)"
    " FROM payments p WHERE p.signup_id = ? AND p.vendor = 'paypal' AND p.kind = 'sale' AND p.origin_id IS NULL";
constexpr db::Sql kUnderWay =
    "SELECT COUNT(*) FROM payments WHERE cid = ? AND state IN ('pending', 'unknown', 'held') AND kind IN ('sale', 'capture')";
constexpr db::Sql kBatchUnderWay =
    PAYMENT_COLUMNS " WHERE cid = ? AND batch_id IS NOT NULL AND state IN ('pending', 'unknown', 'held') LIMIT 1";
constexpr db::Sql kReopen = "UPDATE payments SET state = 'unknown', claim = ? WHERE id = ?";
constexpr db::Sql kLockByReference = PAYMENT_COLUMNS " WHERE vendor = ? AND reference = ? FOR UPDATE";
constexpr db::Sql kLockByRequest = PAYMENT_COLUMNS " WHERE vendor = ? AND request_id = ? FOR UPDATE";
constexpr db::Sql kLock = PAYMENT_COLUMNS " WHERE id = ? FOR UPDATE";
constexpr db::Sql kRelease = "UPDATE payments SET claim = NULL WHERE claim = ? AND state = 'done'";
constexpr db::Sql kFind = PAYMENT_COLUMNS " WHERE id = ?";
constexpr db::Sql kLastCheck = PAYMENT_COLUMNS " WHERE cid = ? AND kind = 'verify' ORDER BY id DESC LIMIT 1";
constexpr db::Sql kRefundsOf = PAYMENT_COLUMNS " WHERE origin_id = ? AND kind = 'credit' ORDER BY id";
// A sale that has an origin is money that came back after all: a reversal that was taken back.
constexpr db::Sql kGivenBack =
    "SELECT COALESCE(SUM(IF(kind = 'credit', amount, -amount)), 0) FROM payments"
    " WHERE origin_id = ? AND kind IN ('credit', 'sale') AND state <> 'declined'";
constexpr db::Sql kReversed =
    "SELECT COALESCE(SUM(IF(kind = 'credit', amount, -amount)), 0) FROM payments"
    " WHERE origin_id = ? AND vendor = 'paypal' AND state = 'done' AND message IN ('Reversed', 'Canceled_Reversal')";
constexpr db::Sql kSettle =
    "UPDATE payments SET state = ?, reference = COALESCE(?, reference), result = ?, message = ?, auth_code = ?,"
    " avs_street = ?, avs_zip = ?, cvv = ?, settled_at = ?, next_check_at = ?,"
    " claim = IF(state = 'declined' OR (state = 'done' AND kind IN ('credit', 'verify')), NULL, claim) WHERE id = ?";
constexpr db::Sql kCheckAgain = "UPDATE payments SET state = 'unknown', next_check_at = ? WHERE id = ?";
constexpr db::Sql kDue =
    PAYMENT_COLUMNS " WHERE vendor = ? AND next_check_at <= ? AND state IN ('pending', 'unknown', 'held')"
                    " ORDER BY next_check_at LIMIT 20";
constexpr db::Sql kClaimCheck = "UPDATE payments SET checks = checks + 1, next_check_at = ? WHERE id = ? AND checks = ?";

#undef PAYMENT_COLUMNS

constexpr db::Sql kOfSignup =
    "SELECT id, request_id, custref, vendor, kind, state, amount, cid, signup_id, invoice_id, batch_id, reference, result,"
    " message, brand, last_four, expiry, created_at, checks, origin_id, who, note, auth_code, avs_street, avs_zip, cvv"
    " FROM payments WHERE signup_id = ? ORDER BY id";
constexpr db::Sql kChecksSince = "SELECT COUNT(*) FROM payments WHERE cid = ? AND kind = 'verify' AND created_at > ?";
constexpr db::Sql kGive = "UPDATE payments SET cid = ? WHERE signup_id = ? AND cid IS NULL";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.request_id, r.custref, r.vendor, r.kind, r.state, r.amount, r.cid, r.signup, r.invoice, r.batch, r.reference,
         r.result, r.message, r.brand, r.last_four, r.expiry, r.created_at, r.checks, r.origin, r.who, r.note);
  return r;
}

Answered read_answered(const db::Columns& c) {
  Answered a;
  Row& r = a.row;
  c.into(r.id, r.request_id, r.custref, r.vendor, r.kind, r.state, r.amount, r.cid, r.signup, r.invoice, r.batch, r.reference,
         r.result, r.message, r.brand, r.last_four, r.expiry, r.created_at, r.checks, r.origin, r.who, r.note, a.auth_code,
         a.avs_street, a.avs_zip, a.cvv);
  return a;
}

}  // namespace

std::vector<Answered> of_signup(db::Reader& db, base::SignupId signup) { return db.rows(read_answered, kOfSignup, signup); }
void give_to(db::Writer& db, base::SignupId signup, base::CustomerId cid) { db.exec(kGive, cid, signup); }

base::PaymentId add(db::Writer& db, const New& p, base::Timestamp now) {
  return {db.insert(kAdd, p.request_id, p.custref, p.form_key, p.vendor, p.kind, p.state, p.amount, p.currency, p.cid,
                    p.signup, p.invoice, p.batch, p.claim, p.reference, p.origin, p.who, p.note, p.brand, p.last_four, p.expiry, now, p.settled_at,
                    p.next_check_at)};
}

std::optional<Row> by_form_key(db::Reader& db, const std::string& form_key) { return db.row(read, kByFormKey, form_key); }
std::optional<Row> live(db::Reader& db, const std::string& claim) { return db.row(read, kLive, claim); }
std::vector<State> paypal_states(db::Reader& db, base::SignupId signup) {
  return db.rows([](const db::Columns& c) { State state{}; c.into(state); return state; }, kPayPalStates, signup);
}

std::optional<Row> last_check(db::Reader& db, base::CustomerId cid) { return db.row(read, kLastCheck, cid); }
int checks_since(db::Reader& db, base::CustomerId cid, base::Timestamp since) { return db.value<int>(kChecksSince, cid, since); }

bool paypal_pending(db::Reader& db, base::InvoiceId invoice) { return db.value<int>(kPayPalPending, invoice) > 0; }

bool under_way(db::Reader& db, base::CustomerId cid) { return db.value<int>(kUnderWay, cid) > 0; }
std::optional<Row> batch_under_way(db::Reader& db, base::CustomerId cid) { return db.row(read, kBatchUnderWay, cid); }

std::optional<Row> lock_by_reference(db::Writer& db, Vendor vendor, const std::string& reference) {
  return db.row(read, kLockByReference, vendor, reference);
}

std::optional<Row> lock_by_request(db::Writer& db, Vendor vendor, const std::string& request_id) {
  return db.row(read, kLockByRequest, vendor, request_id);
}

Row lock(db::Writer& db, base::PaymentId id) {
  auto row = db.row(read, kLock, id);
  if (!row) throw std::runtime_error("no payment " + base::str(id));
  return *std::move(row);
}

std::optional<Row> find(db::Reader& db, base::PaymentId id) { return db.row(read, kFind, id); }
std::vector<Row> refunds_of(db::Reader& db, base::PaymentId origin) { return db.rows(read, kRefundsOf, origin); }
base::Money given_back(db::Reader& db, base::PaymentId origin) { return db.value<base::Money>(kGivenBack, origin); }

base::Money reversed(db::Reader& db, base::PaymentId origin) { return db.value<base::Money>(kReversed, origin); }

void settle(db::Writer& db, base::PaymentId id, const Settlement& s, base::Timestamp now) {
  db.exec(kSettle, s.state, s.reference, s.result, s.message, s.auth_code, s.avs_street, s.avs_zip, s.cvv, now, s.next_check_at, id);
}

void check_again(db::Writer& db, base::PaymentId id, base::Timestamp at) { db.exec(kCheckAgain, at, id); }

void reopen(db::Writer& db, base::PaymentId id, const std::optional<std::string>& claim) { db.exec(kReopen, claim, id); }

void release(db::Writer& db, const std::string& claim) { db.exec(kRelease, claim); }

std::vector<Row> due(db::Reader& db, Vendor vendor, base::Timestamp now) { return db.rows(read, kDue, vendor, now); }

bool claim_check(db::Writer& db, base::PaymentId id, int checks, base::Timestamp next) {
  return db.exec(kClaimCheck, next, id, checks) == 1;
}

}  // namespace tables::payments
