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
    " (SELECT COUNT(*) FROM mail_outbox WHERE state = 'dead')";

Counts read(const db::Columns& c) {
  Counts n;
  c.into(n.orders, n.quote_requests, n.cancels, n.unknown_payments, n.held_payments, n.dead_mails);
  return n;
}

}  // namespace

Counts counts(db::Reader& db, base::Date until) { return db.row(read, kCounts, until).value(); }

}  // namespace tables::waiting
