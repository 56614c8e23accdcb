#include "tables/pfp_batch.h"

namespace tables::pfp_batch {

namespace {

#define ITEM_COLUMNS "SELECT id, cid, amount, tries, state, payment_id, source_id, try_on, failure, message, row_version FROM pfp_batch"

constexpr db::Sql kAdd =
    "INSERT INTO pfp_batch (cid, amount, source_id, try_on, created_at) VALUES (?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE tries = tries";
constexpr db::Sql kFind = ITEM_COLUMNS " WHERE id = ?";
constexpr db::Sql kLock = ITEM_COLUMNS " WHERE id = ? FOR UPDATE";
constexpr db::Sql kOpenOf = ITEM_COLUMNS " WHERE open_cid = ?";
constexpr db::Sql kNextDue = "SELECT id FROM pfp_batch WHERE state = 'waiting' AND try_on <= ? AND id > ? ORDER BY id LIMIT 1";
constexpr db::Sql kDue =
    "SELECT COUNT(*), COALESCE(SUM(amount), 0), COALESCE(MAX(amount), 0),"
    " (SELECT cid FROM pfp_batch WHERE state = 'waiting' AND try_on <= ? ORDER BY amount DESC, id LIMIT 1)"
    " FROM pfp_batch WHERE state = 'waiting' AND try_on <= ?";

#undef ITEM_COLUMNS

constexpr db::Sql kCharging =
    "UPDATE pfp_batch SET state = 'charging', amount = ?, source_id = ?, try_on = ?, payment_id = ?, row_version = row_version + 1 WHERE id = ?";
constexpr db::Sql kWait =
    "UPDATE pfp_batch SET state = 'waiting', try_on = ?, tries = ?, last_result = ?, message = ?, row_version = row_version + 1 WHERE id = ?";
constexpr db::Sql kCharged =
    "UPDATE pfp_batch SET state = 'charged', failure = '', tries = ?, last_result = ?, message = ?, ended_at = ?,"
    " row_version = row_version + 1 WHERE id = ?";
constexpr db::Sql kFailed =
    "UPDATE pfp_batch SET state = 'failed', source_id = ?, failure = ?, tries = ?, last_result = ?, message = ?, ended_at = ?,"
    " row_version = row_version + 1 WHERE id = ?";
constexpr db::Sql kDropped =
    "UPDATE pfp_batch SET state = 'dropped', failure = '', message = ?, who = ?, ended_at = ?, row_version = row_version + 1 WHERE id = ?";
constexpr db::Sql kOpen =
    "UPDATE pfp_batch SET state = ?, failure = '', tries = IF(ended_at IS NULL, tries, 0), ended_at = NULL, try_on = ?, who = ?,"
    " row_version = row_version + 1 WHERE id = ?";

#define LISTED_ITEMS                                                                                                          \
  "SELECT i.id, i.cid, i.amount, i.tries, i.state, i.payment_id, i.source_id, i.try_on, i.failure, i.message, i.row_version," \
  " COALESCE(NULLIF(c.company, ''), c.owner_name),"                                                                           \
  " -c.balance,"                                                                                                              \
  " COALESCE(s.brand, ''), COALESCE(s.last_four, ''), COALESCE(s.expiry, ''), i.last_result, COALESCE(p.state, ''),"          \
  " i.created_at, i.ended_at, i.who FROM pfp_batch i JOIN customers c ON c.cid = i.cid"                                       \
  " LEFT JOIN pmt_source s ON s.id = i.source_id LEFT JOIN payments p ON p.id = i.payment_id"

constexpr db::Sql kOpenItems = LISTED_ITEMS " WHERE i.open_cid IS NOT NULL ORDER BY i.open_cid LIMIT ?";
constexpr db::Sql kEndedItems = LISTED_ITEMS " WHERE i.ended_at >= ? ORDER BY i.ended_at DESC, i.id DESC LIMIT ?";

#undef LISTED_ITEMS

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cid, r.amount, r.tries, r.state, r.payment, r.source, r.try_on, r.failure, r.message, r.version);
  return r;
}

Listed read_listed(const db::Columns& c) {
  Listed l;
  Row& r = l.item;
  c.into(r.id, r.cid, r.amount, r.tries, r.state, r.payment, r.source, r.try_on, r.failure, r.message, r.version, l.customer, l.due, l.brand,
         l.last_four, l.expiry, l.result, l.payment_state, l.created_at, l.ended_at, l.who);
  return l;
}

}  // namespace

bool add(db::Writer& db, const New& item, base::Timestamp now) {
  return db.exec(kAdd, item.cid, item.amount, item.source, item.try_on, now) == 1;
}

std::optional<Row> find(db::Reader& db, base::BatchItemId id) { return db.row(read, kFind, id); }
std::optional<Row> lock(db::Writer& db, base::BatchItemId id) { return db.row(read, kLock, id); }
std::optional<Row> open_of(db::Reader& db, base::CustomerId cid) { return db.row(read, kOpenOf, cid); }

std::optional<base::BatchItemId> next_due(db::Reader& db, base::BatchItemId after, base::Date day) {
  return db.row([](const db::Columns& c) { base::BatchItemId id; c.into(id); return id; }, kNextDue, day, after.value);
}

Sum due(db::Reader& db, base::Date day) {
  return db.row([](const db::Columns& c) {
    Sum sum;
    c.into(sum.items, sum.amount, sum.largest, sum.largest_cid);
    return sum;
  }, kDue, day, day).value();
}

void set_charging(db::Writer& db, base::BatchItemId id, base::Money amount, base::SourceId source, base::Date day, base::PaymentId payment) {
  db.exec(kCharging, amount, source, day, payment, id);
}

void wait(db::Writer& db, base::BatchItemId id, base::Date try_on, const Outcome& o) {
  db.exec(kWait, try_on, o.tries, o.result, o.message, id);
}

void set_charged(db::Writer& db, base::BatchItemId id, const Outcome& o, base::Timestamp now) {
  db.exec(kCharged, o.tries, o.result, o.message, now, id);
}

void set_failed(db::Writer& db, base::BatchItemId id, std::optional<base::SourceId> source, Failure failure, const Outcome& o,
                base::Timestamp now) {
  db.exec(kFailed, source, failure, o.tries, o.result, o.message, now, id);
}

void set_dropped(db::Writer& db, base::BatchItemId id, const std::string& why, const std::string& who, base::Timestamp now) {
  db.exec(kDropped, why, who, now, id);
}

void set_open(db::Writer& db, base::BatchItemId id, State state, base::Date try_on, const std::string& who) {
  db.exec(kOpen, state, try_on, who, id);
}

std::vector<Listed> open_items(db::Reader& db, int most) { return db.rows(read_listed, kOpenItems, most); }
std::vector<Listed> ended_items(db::Reader& db, base::Timestamp since, int most) { return db.rows(read_listed, kEndedItems, since, most); }

}  // namespace tables::pfp_batch
