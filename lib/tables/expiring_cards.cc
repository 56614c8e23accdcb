#include "tables/expiring_cards.h"

namespace tables::expiring_cards {

namespace {

constexpr db::Sql kPage =
    "SELECT s.id, s.cid, s.brand, s.last_four, s.expiry, c.owner_name, c.owner_email FROM pmt_source s JOIN customers c ON c.cid = s.cid"
    " WHERE s.status = 1 AND s.type = 'f' AND s.expiry IN (?, ?) AND c.status = 'active' AND s.id > ? ORDER BY s.id LIMIT ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.source, r.cid, r.brand, r.last_four, r.expiry, r.owner_name, r.owner_email);
  return r;
}

}  // namespace

std::vector<Row> page(db::Reader& db, const std::string& month, const std::string& next_month, base::SourceId after, int most) {
  return db.rows(read, kPage, month, next_month, after.value, most);
}

}  // namespace tables::expiring_cards
