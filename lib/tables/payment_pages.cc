#include "tables/payment_pages.h"

namespace tables::payment_pages {

namespace {

constexpr db::Sql kAdd = "INSERT INTO payment_pages (payment_id, page, address, ends_at) VALUES (?, ?, ?, ?)";
constexpr db::Sql kOf = "SELECT payment_id, page, address, ends_at FROM payment_pages WHERE payment_id = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.payment, r.page, r.address, r.ends_at);
  return r;
}

}  // namespace

void add(db::Writer& db, const Row& row) { db.exec(kAdd, row.payment, row.page, row.address, row.ends_at); }
std::optional<Row> of(db::Reader& db, base::PaymentId payment) { return db.row(read, kOf, payment); }

}  // namespace tables::payment_pages
