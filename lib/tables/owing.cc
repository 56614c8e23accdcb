#include "tables/owing.h"

namespace tables::owing {

namespace {

// What payments do not reach: they pay the oldest first, so an entry is open as far as what is due exceeds the entries after it.
// A charge that was reversed does not count; the reversal of a payment does.
#define OPEN_ENTRIES                                                                                                       \
  " entries AS (SELECT o.cid, o.due, b.posted_at, -b.amount AS amount,"                                                    \
  " COALESCE(SUM(-b.amount) OVER (PARTITION BY b.cid ORDER BY b.posted_at DESC, b.id DESC"                                 \
  " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS later"                                                        \
  " FROM owing o JOIN billing_history b ON b.cid = o.cid LEFT JOIN billing_history r ON r.reverses = b.id"                 \
  " WHERE b.amount < 0 AND r.id IS NULL)"

#define OWING_COLUMNS                                                                                                      \
  " o.cid, o.due, u.since, c.arrears_since, s.id, COALESCE(s.type, ''), s.reference IS NOT NULL,"                          \
  " EXISTS(SELECT 1 FROM pfp_batch i WHERE i.open_cid = o.cid),"                                                           \
  " c.arrears_since IS NOT NULL AND EXISTS(SELECT 1 FROM pfp_batch f WHERE f.state = 'failed' AND f.source_id = s.id AND f.id ="                         \
  " (SELECT MAX(l.id) FROM pfp_batch l WHERE l.cid = o.cid AND l.state IN ('charged', 'failed'))"                          \
  " AND (f.failure <> 'soft' OR NOT EXISTS(SELECT 1 FROM billing_history h WHERE h.cid = o.cid AND h.kind = 'charge'"      \
  " AND h.posted_at > f.ended_at))),"                                                                                      \
  " EXISTS(SELECT 1 FROM paypal_subs p WHERE p.cid = o.cid AND p.state = 'active'),"                                       \
  " COALESCE((SELECT SUM(GREATEST(0, v.amount - v.credited - v.paid)) FROM invoice v WHERE v.cid = o.cid AND v.state = 'open'), 0),"                     \
  " COALESCE((SELECT MAX(n.step) FROM arrears_notices n WHERE n.cid = o.cid AND n.since = c.arrears_since), 0)"

#define OWING_TABLES                                                                                                       \
  " FROM owing o JOIN (SELECT cid, MIN(posted_at) AS since FROM entries WHERE later < due GROUP BY cid) u ON u.cid = o.cid" \
  " JOIN customers c ON c.cid = o.cid LEFT JOIN pmt_source s ON s.active_cid = o.cid"

constexpr db::Sql kPage =
    "WITH owing AS (SELECT cid, -balance AS due FROM customers WHERE cid > ? AND balance < 0 ORDER BY cid LIMIT ?)," OPEN_ENTRIES "SELECT" OWING_COLUMNS OWING_TABLES " ORDER BY o.cid";

constexpr db::Sql kList =
    "WITH owing AS (SELECT cid, -balance AS due FROM customers WHERE balance < 0 ORDER BY balance, cid LIMIT ?),"
    OPEN_ENTRIES "SELECT" OWING_COLUMNS
    ", COALESCE(NULLIF(c.company, ''), c.owner_name), c.status = 'cancelled', COALESCE(s.brand, ''), COALESCE(s.last_four, ''),"
    " (SELECT MAX(n.sent_at) FROM arrears_notices n WHERE n.cid = o.cid AND n.since = c.arrears_since),"
    " (SELECT COUNT(*) FROM systems y WHERE y.cid = o.cid AND y.stopped_on IS NULL),"
    " (SELECT MIN(y.cancel_on) FROM systems y WHERE y.cid = o.cid AND y.stopped_on IS NULL)"
    OWING_TABLES " ORDER BY o.due DESC, o.cid";

#undef OWING_TABLES
#undef OWING_COLUMNS

constexpr db::Sql kByAge =
    "WITH owing AS (SELECT cid, -balance AS due FROM customers WHERE balance < 0 ORDER BY balance, cid LIMIT ?),"
    OPEN_ENTRIES
    ", parts AS (SELECT cid, due, LEAST(amount, due - later) AS part, DATEDIFF(?, posted_at) AS age FROM entries WHERE later < due)"
    " SELECT p.cid, COALESCE(NULLIF(c.company, ''), c.owner_name), SUM(IF(age <= 30, part, 0)), SUM(IF(age BETWEEN 31 AND 60, part, 0)),"
    " SUM(IF(age BETWEEN 61 AND 90, part, 0)), SUM(IF(age > 90, part, 0))"
    " FROM parts p JOIN customers c ON c.cid = p.cid GROUP BY p.cid, c.company, c.owner_name, p.due ORDER BY p.due DESC, p.cid";

#undef OPEN_ENTRIES

Row read(const db::Columns& c) {
  Row r;
  c.into(r.cid, r.due, r.unpaid_since, r.arrears_since, r.source, r.source_type, r.has_reference, r.in_batch, r.given_up, r.agreement, r.asked, r.last_step);
  return r;
}

Listed read_listed(const db::Columns& c) {
  Listed l;
  Row& r = l.row;
  c.into(r.cid, r.due, r.unpaid_since, r.arrears_since, r.source, r.source_type, r.has_reference, r.in_batch, r.given_up, r.agreement, r.asked, r.last_step,
         l.customer, l.cancelled, l.brand, l.last_four, l.told_at, l.systems, l.cancel_on);
  return l;
}

Age read_age(const db::Columns& c) {
  Age a;
  c.into(a.cid, a.customer, a.fresh, a.month, a.two, a.old);
  return a;
}

}  // namespace

std::vector<Row> page(db::Reader& db, base::CustomerId after, int most) { return db.rows(read, kPage, after.value, most); }
std::vector<Listed> list(db::Reader& db, int most) { return db.rows(read_listed, kList, most); }
std::vector<Age> by_age(db::Reader& db, base::Timestamp now, int most) { return db.rows(read_age, kByAge, most, now); }

}  // namespace tables::owing
