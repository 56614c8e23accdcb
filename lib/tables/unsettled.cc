#include "tables/unsettled.h"

namespace tables::unsettled {

namespace {

constexpr db::Sql kPayments =
    "SELECT p.id, p.vendor, p.kind, p.state, p.amount, COALESCE(p.cid, i.cid, s.cid),"
    " CASE WHEN p.signup_id IS NOT NULL THEN CONCAT('order ', s.ref) WHEN p.invoice_id IS NOT NULL THEN CONCAT('invoice ', i.inv_ref)"
    " WHEN p.batch_id IS NOT NULL THEN 'card batch' ELSE p.kind END, p.custref, COALESCE(p.reference, ''), p.created_at, p.checks"
    " FROM payments p LEFT JOIN signups s ON s.id = p.signup_id LEFT JOIN invoice i ON i.id = p.invoice_id"
    " WHERE p.state IN ('pending', 'unknown', 'held') AND p.next_check_at IS NOT NULL AND p.created_at < ? ORDER BY p.created_at, p.id LIMIT ?";

// Captured, or paid in another way, is enough.
constexpr db::Sql kCaptures =
    "SELECT s.ref, s.cid, p.amount, p.message FROM payments p JOIN signups s ON s.id = p.signup_id"
    " WHERE p.kind = 'capture' AND p.state = 'declined' AND s.state = 'accepted'"
    " AND p.id = (SELECT MAX(l.id) FROM payments l WHERE l.signup_id = s.id AND l.kind = 'capture')"
    " AND NOT EXISTS (SELECT 1 FROM payments d WHERE d.signup_id = s.id AND d.kind IN ('capture', 'sale') AND d.state <> 'declined')"
    " ORDER BY p.id LIMIT ?";

constexpr db::Sql kStuck =
    "SELECT i.id, i.cid, i.amount FROM pfp_batch i LEFT JOIN payments p ON p.id = i.payment_id"
    " WHERE i.state = 'charging' AND (p.id IS NULL OR p.state IN ('done', 'declined')) ORDER BY i.id LIMIT ?";

Payment read_payment(const db::Columns& c) {
  Payment p;
  c.into(p.id, p.vendor, p.kind, p.state, p.amount, p.cid, p.what, p.custref, p.reference, p.created_at, p.checks);
  return p;
}

Capture read_capture(const db::Columns& c) {
  Capture r;
  c.into(r.order_ref, r.cid, r.amount, r.message);
  return r;
}

Stuck read_stuck(const db::Columns& c) {
  Stuck s;
  c.into(s.item, s.cid, s.amount);
  return s;
}

}  // namespace

std::vector<Payment> payments_before(db::Reader& db, base::Timestamp before, int most) { return db.rows(read_payment, kPayments, before, most); }
std::vector<Capture> failed_captures(db::Reader& db, int most) { return db.rows(read_capture, kCaptures, most); }
std::vector<Stuck> stuck_items(db::Reader& db, int most) { return db.rows(read_stuck, kStuck, most); }

}  // namespace tables::unsettled
