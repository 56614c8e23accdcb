#include "tables/quotes.h"

namespace tables::quotes {

namespace {

constexpr db::Sql kByKey =
    "SELECT id, title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, state, expires_at"
    " FROM quotes WHERE key_hash = ?";
constexpr db::Sql kFind =
    "SELECT id, title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, state, expires_at"
    " FROM quotes WHERE id = ?";
// A macro because SQL must be a literal: the columns of Written, in its order.
#define WRITTEN                                                                                                        \
  "SELECT q.id, q.title, q.parts, q.disk_gb, q.ips, q.bandwidth_gb, q.price_1, q.price_6, q.price_12, q.setup, q.state,"  \
  " q.expires_at, q.request_id, s.ref, q.recipient, q.message, q.sent_at, q.made_by, q.row_version"                      \
  " FROM quotes q LEFT JOIN signups s ON s.id = q.request_id"
constexpr db::Sql kWritten = WRITTEN " WHERE q.id = ?";
constexpr db::Sql kForRequest = WRITTEN " WHERE q.request_id = ? ORDER BY q.id";
#undef WRITTEN
constexpr db::Sql kAdd =
    "INSERT INTO quotes (request_id, title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, expires_at,"
    " recipient, message, made_by, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE quotes SET title = ?, parts = ?, disk_gb = ?, ips = ?, bandwidth_gb = ?, price_1 = ?, price_6 = ?, price_12 = ?,"
    " setup = ?, expires_at = ?, recipient = ?, message = ?, state = 'draft', key_hash = NULL, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ? AND state <> 'ordered'";
constexpr db::Sql kSend =
    "UPDATE quotes SET state = 'sent', key_hash = ?, sent_at = ?, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ? AND state <> 'ordered'";
constexpr db::Sql kWithdraw =
    "UPDATE quotes SET state = 'withdrawn', key_hash = NULL, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ? AND state <> 'ordered'";
constexpr db::Sql kTake = "UPDATE quotes SET state = 'ordered' WHERE id = ? AND state = 'sent' AND expires_at > ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.title, r.parts, r.disk_gb, r.ips, r.bandwidth_gb, r.price_1, r.price_6, r.price_12, r.setup, r.state,
         r.expires_at);
  return r;
}

Written read_written(const db::Columns& c) {
  Written w;
  Row& r = w.row;
  c.into(r.id, r.title, r.parts, r.disk_gb, r.ips, r.bandwidth_gb, r.price_1, r.price_6, r.price_12, r.setup, r.state,
         r.expires_at, w.request, w.request_ref, w.recipient, w.message, w.sent_at, w.made_by, w.version);
  return w;
}

}  // namespace

std::optional<Row> find(db::Reader& db, base::QuoteId id) { return db.row(read, kFind, id); }
std::optional<Written> written(db::Reader& db, base::QuoteId id) { return db.row(read_written, kWritten, id); }

std::vector<Written> for_request(db::Reader& db, base::SignupId request) {
  return db.rows(read_written, kForRequest, request);
}

base::QuoteId add(db::Writer& db, const Written& q, base::Timestamp now) {
  const Row& r = q.row;
  return {db.insert(kAdd, q.request, r.title, r.parts, r.disk_gb, r.ips, r.bandwidth_gb, r.price_1, r.price_6, r.price_12,
                    r.setup, r.expires_at, q.recipient, q.message, q.made_by, now)};
}

bool change(db::Writer& db, const Written& q) {
  const Row& r = q.row;
  return db.exec(kChange, r.title, r.parts, r.disk_gb, r.ips, r.bandwidth_gb, r.price_1, r.price_6, r.price_12, r.setup,
                 r.expires_at, q.recipient, q.message, r.id, q.version) == 1;
}

bool send(db::Writer& db, base::QuoteId id, int version, const std::string& key_hash, base::Timestamp now) {
  return db.exec(kSend, key_hash, now, id, version) == 1;
}

bool withdraw(db::Writer& db, base::QuoteId id, int version) { return db.exec(kWithdraw, id, version) == 1; }

std::optional<Row> by_key(db::Reader& db, const std::string& key_hash) { return db.row(read, kByKey, key_hash); }

bool take(db::Writer& db, base::QuoteId id, base::Timestamp now) { return db.exec(kTake, id, now) == 1; }

}  // namespace tables::quotes
