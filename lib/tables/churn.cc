#include "tables/churn.h"

namespace tables::churn {

namespace {

constexpr db::Sql kByMonth =
    "SELECT month, SUM(came), SUM(went), SUM(new), SUM(gone) FROM ("
    "SELECT DATE_FORMAT(s.started_on, '%Y-%m-01') AS month, 1 AS came, 0 AS went, 0 AS new, 0 AS gone FROM systems s"
    " WHERE s.started_on >= ? AND NOT EXISTS (SELECT 1 FROM systems o WHERE o.moved_to = s.sysid)"
    " UNION ALL SELECT DATE_FORMAT(stopped_on, '%Y-%m-01'), 0, 1, 0, 0 FROM systems WHERE stopped_on >= ? AND moved_to IS NULL"
    " UNION ALL SELECT DATE_FORMAT(created_at, '%Y-%m-01'), 0, 0, 1, 0 FROM customers WHERE created_at >= ?"
    " UNION ALL SELECT DATE_FORMAT(cancelled_at, '%Y-%m-01'), 0, 0, 0, 1 FROM customers WHERE cancelled_at >= ? AND status = 'cancelled') e"
    " GROUP BY month ORDER BY month";

constexpr db::Sql kStanding =
    "SELECT (SELECT COUNT(*) FROM systems WHERE (started_on IS NULL OR started_on < ?) AND (stopped_on IS NULL OR stopped_on >= ?)),"
    " (SELECT COUNT(*) FROM customers WHERE created_at < ? AND (status = 'active' OR cancelled_at >= ?))";

Month read(const db::Columns& c) {
  Month m;
  c.into(m.month, m.systems_came, m.systems_went, m.customers_came, m.customers_went);
  return m;
}

Standing read_standing(const db::Columns& c) {
  Standing s;
  c.into(s.systems, s.customers);
  return s;
}

}  // namespace

std::vector<Month> by_month(db::Reader& db, base::Date from) { return db.rows(read, kByMonth, from, from, from, from); }
Standing standing(db::Reader& db, base::Date day) { return db.row(read_standing, kStanding, day, day, day, day).value(); }

}  // namespace tables::churn
