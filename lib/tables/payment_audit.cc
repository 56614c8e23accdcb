#include "tables/payment_audit.h"

namespace tables::payment_audit {

namespace {

constexpr db::Sql kAll =
    "WITH concerned AS (SELECT cid FROM paypal_subs WHERE cid IS NOT NULL AND moved_to IS NULL AND state = 'active'"
    " UNION SELECT cid FROM pmt_source WHERE type = 'p' AND status = 1)"
    " SELECT f.side, f.cid, COALESCE(NULLIF(c.company, ''), c.owner_name), f.profile_id, f.months, f.amount, f.last_payment_at, f.last_failure_at, f.since"
    " FROM (SELECT 'paypal' AS side, cid, profile_id, months, amount, last_payment_at, last_failure_at, created_at AS since FROM paypal_subs"
    "       WHERE cid IS NOT NULL AND moved_to IS NULL AND state = 'active'"
    "  UNION ALL SELECT 'ours', s.cid, '', s.months, SUM(s.amount), NULL, NULL, NULL FROM subs s JOIN concerned k ON k.cid = s.cid"
    "       WHERE s.ended_on IS NULL AND s.next_bill_on IS NOT NULL AND s.amount > 0 GROUP BY s.cid, s.months"
    "  UNION ALL SELECT 'source', cid, '', 0, 0, NULL, NULL, created_at FROM pmt_source WHERE type = 'p' AND status = 1) f"
    " JOIN customers c ON c.cid = f.cid ORDER BY f.cid, f.side, f.months, f.profile_id";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.side, r.cid, r.name, r.profile_id, r.months, r.amount, r.last_payment_at, r.last_failure_at, r.since);
  return r;
}

}  // namespace

std::vector<Row> all(db::Reader& db) { return db.rows(read, kAll); }

}  // namespace tables::payment_audit
