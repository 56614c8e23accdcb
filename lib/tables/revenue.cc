#include "tables/revenue.h"

namespace tables::revenue {

namespace {

#define ENTRIES                                                                              \
  " FROM billing_history b LEFT JOIN billing_history o ON o.id = b.reverses"
#define IN_SPAN " b.posted_at >= ? AND b.posted_at < ?"

constexpr db::Sql kByMonth =
    "SELECT DATE_FORMAT(b.posted_at, '%Y-%m-01') AS month, -SUM(IF(COALESCE(o.kind, b.kind) = 'charge', b.amount, 0)),"
    " SUM(IF(COALESCE(o.kind, b.kind) = 'credit', b.amount, 0)), SUM(IF(COALESCE(o.kind, b.kind) = 'payment', b.amount, 0)),"
    " -SUM(IF(COALESCE(o.kind, b.kind) = 'refund', b.amount, 0))" ENTRIES " WHERE" IN_SPAN " GROUP BY month ORDER BY month";

constexpr db::Sql kByProduct =
    "SELECT DATE_FORMAT(b.posted_at, '%Y-%m-01') AS month, COALESCE(p.name, '') AS product, SUM(b.kind = 'charge'), -SUM(b.amount)" ENTRIES
    " LEFT JOIN subs s ON s.id = COALESCE(o.sub_id, b.sub_id) LEFT JOIN packages p ON p.id = s.package_id"
    " WHERE" IN_SPAN " AND COALESCE(o.kind, b.kind) = 'charge' GROUP BY month, product ORDER BY month, product";

#undef IN_SPAN
#undef ENTRIES

Month read_month(const db::Columns& c) {
  Month m;
  c.into(m.month, m.charged, m.credited, m.received, m.refunded);
  return m;
}

Product read_product(const db::Columns& c) {
  Product p;
  c.into(p.month, p.name, p.charges, p.charged);
  return p;
}

}  // namespace

std::vector<Month> by_month(db::Reader& db, base::Timestamp from, base::Timestamp until) { return db.rows(read_month, kByMonth, from, until); }
std::vector<Product> by_product(db::Reader& db, base::Timestamp from, base::Timestamp until) { return db.rows(read_product, kByProduct, from, until); }

}  // namespace tables::revenue
