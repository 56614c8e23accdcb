#include "tables/due_subs.h"

namespace tables::due_subs {

namespace {

// Everything about what is due is in the key, so neither of these touches a row.
constexpr db::Sql kAnother = "SELECT cid FROM subs FORCE INDEX (due) WHERE cid > ? AND next_bill_on <= ? ORDER BY cid LIMIT 1";
constexpr db::Sql kLast = "SELECT cid FROM subs FORCE INDEX (due) WHERE cid > ? AND next_bill_on <= ? ORDER BY cid LIMIT 1 OFFSET ?";
constexpr db::Sql kHighest = "SELECT COALESCE(MAX(cid), 0) FROM subs";

// A macro because SQL must be a literal. The list of customers is made first, then their rows are visited, then those of their
// subscriptions: so a page locks customers before anything of theirs, and nobody else's.
#define DUE                                                                                                                       \
  "SELECT s.id, s.cid, s.description, COALESCE((SELECT y.hostname FROM systems y WHERE y.sysid = s.sysid), ''), s.quantity,"      \
  " s.amount, s.months, s.anchor_day, s.next_bill_on, s.ends_on, c.status = 'cancelled',"                                         \
  " (SELECT MAX(b.period_from) FROM billing_history b WHERE b.sub_id = s.id)"                                                     \
  " FROM (SELECT DISTINCT cid FROM subs FORCE INDEX (due) WHERE cid > ? AND cid <= ? AND next_bill_on <= ?) d"                    \
  " STRAIGHT_JOIN customers c FORCE INDEX (PRIMARY) ON c.cid = d.cid"                                                              \
  " STRAIGHT_JOIN subs s FORCE INDEX (due) ON s.cid = c.cid AND s.next_bill_on <= ?"                                                \
  " WHERE s.ended_on IS NULL ORDER BY s.cid, s.id"
constexpr db::Sql kPage = DUE;
constexpr db::Sql kLockPage = DUE " FOR UPDATE";
#undef DUE

constexpr db::Sql kBefore =
    "SELECT b.sub_id, -b.amount FROM subs s FORCE INDEX (due) JOIN billing_history b ON b.sub_id = s.id"
    " WHERE s.cid > ? AND s.cid <= ? AND s.next_bill_on <= ? AND s.ended_on IS NULL"
    " AND b.period_from = (SELECT MAX(l.period_from) FROM billing_history l WHERE l.sub_id = s.id)";

constexpr db::Sql kGone =
    "SELECT s.cid, s.description, -b.amount, s.ended_on FROM subs s JOIN billing_history b ON b.sub_id = s.id AND b.period_to = ?"
    " WHERE s.ended_on > ? - INTERVAL 12 MONTH AND s.ended_on <= ? ORDER BY s.cid, s.id LIMIT ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.sub, r.cid, r.description, r.hostname, r.quantity, r.amount, r.months, r.anchor_day, r.next_bill_on, r.ends_on, r.cancelled,
         r.charged_from);
  return r;
}

Before read_before(const db::Columns& c) {
  Before b;
  c.into(b.sub, b.amount);
  return b;
}

Gone read_gone(const db::Columns& c) {
  Gone g;
  c.into(g.cid, g.description, g.amount, g.ended_on);
  return g;
}

base::CustomerId read_cid(const db::Columns& c) {
  base::CustomerId cid;
  c.into(cid);
  return cid;
}

}  // namespace

std::optional<Page> next_page(db::Reader& db, base::CustomerId after, base::Date day, int most) {
  if (const auto last = db.row(read_cid, kLast, after, day, most - 1)) return Page{after, *last};
  if (!db.row(read_cid, kAnother, after, day)) return std::nullopt;
  return Page{after, {db.value<std::int64_t>(kHighest)}};
}

std::vector<Row> of_page(db::Reader& db, const Page& p, base::Date day) { return db.rows(read, kPage, p.after, p.until, day, day); }
std::vector<Row> lock_page(db::Writer& db, const Page& p, base::Date day) { return db.rows(read, kLockPage, p.after, p.until, day, day); }
std::vector<Before> charged_before(db::Reader& db, const Page& p, base::Date day) {
  return db.rows(read_before, kBefore, p.after, p.until, day);
}
std::vector<Gone> gone(db::Reader& db, base::Date day, int most) { return db.rows(read_gone, kGone, day, day, day, most); }

}  // namespace tables::due_subs
