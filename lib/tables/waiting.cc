#include "tables/waiting.h"

namespace tables::waiting {

namespace {

// A payment that is not settled has a time of its next check, and few rows have one.
constexpr db::Sql kCounts =
    "SELECT (SELECT COUNT(*) FROM signups WHERE state = 'pending' AND kind = 'order'),"
    " (SELECT COUNT(*) FROM signups WHERE state = 'pending' AND kind <> 'order'),"
    " (SELECT COUNT(*) FROM systems WHERE cancel_on <= ? AND stopped_on IS NULL),"
    " (SELECT COUNT(*) FROM payments WHERE state = 'unknown' AND next_check_at IS NOT NULL),"
    " (SELECT COUNT(*) FROM payments WHERE state = 'held' AND next_check_at IS NOT NULL),"
    " (SELECT COUNT(*) FROM mail_outbox WHERE state = 'dead'),"
    " (SELECT COUNT(*) FROM customers c WHERE c.arrears_since IS NOT NULL AND c.balance < 0"
    " AND (SELECT MAX(n.step) FROM arrears_notices n WHERE n.cid = c.cid AND n.since = c.arrears_since) >= ?"
    " AND EXISTS(SELECT 1 FROM systems y WHERE y.cid = c.cid AND y.stopped_on IS NULL)"
    " AND NOT EXISTS(SELECT 1 FROM systems y WHERE y.cid = c.cid AND y.stopped_on IS NULL AND y.cancel_on IS NOT NULL))";

Counts read(const db::Columns& c) {
  Counts n;
  c.into(n.orders, n.quote_requests, n.cancels, n.unknown_payments, n.held_payments, n.dead_mails, n.to_decide);
  return n;
}

}  // namespace

Counts counts(db::Reader& db, base::Date until, int last_warning) { return db.row(read, kCounts, until, last_warning).value(); }

}  // namespace tables::waiting
