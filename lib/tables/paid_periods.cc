#include "tables/paid_periods.h"

namespace tables::paid_periods {

namespace {

constexpr db::Sql kBeyond =
    "SELECT b.sub_id, s.description, b.period_from, b.period_to, -b.amount,"
    " COALESCE((SELECT SUM(k.amount) FROM billing_history k LEFT JOIN billing_history kr ON kr.reverses = k.id"
    "   WHERE k.cid = b.cid AND k.sub_id = b.sub_id AND k.kind = 'credit' AND k.period_to = b.period_to AND kr.id IS NULL), 0)"
    " FROM subs s JOIN billing_history b ON b.sub_id = s.id LEFT JOIN billing_history r ON r.reverses = b.id"
    " WHERE s.sysid = ? AND b.kind = 'charge' AND b.amount < 0 AND b.period_to > ? AND r.id IS NULL ORDER BY b.period_from, b.id";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.sub, r.text, r.from, r.until, r.charged, r.credited);
  return r;
}

}  // namespace

std::vector<Row> beyond(db::Reader& db, base::SystemId system, base::Date day) { return db.rows(read, kBeyond, system, day); }

}  // namespace tables::paid_periods
