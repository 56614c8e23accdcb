#include "tables/quotes.h"

namespace tables::quotes {

namespace {

constexpr db::Sql kByKey =
    "SELECT id, title, parts, disk_gb, ips, bandwidth_gb, price_1, price_6, price_12, setup, state, expires_at"
    " FROM quotes WHERE key_hash = ?";
constexpr db::Sql kTake = "UPDATE quotes SET state = 'ordered' WHERE id = ? AND state = 'sent' AND expires_at > ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.title, r.parts, r.disk_gb, r.ips, r.bandwidth_gb, r.price_1, r.price_6, r.price_12, r.setup, r.state,
         r.expires_at);
  return r;
}

}  // namespace

std::optional<Row> by_key(db::Reader& db, const std::string& key_hash) { return db.row(read, kByKey, key_hash); }

bool take(db::Writer& db, base::QuoteId id, base::Timestamp now) { return db.exec(kTake, id, now) == 1; }

}  // namespace tables::quotes
