#include "tables/bandwidth_accounts.h"

namespace tables::bandwidth_accounts {

namespace {

constexpr db::Sql kPage =
    "SELECT c.cid, c.owner_name, c.owner_email, c.bandwidth_option, c.bandwidth_limit, u.allowance FROM"
    " (SELECT s.cid, CAST(SUM(s.quantity * COALESCE(s.bandwidth_gb, k.bandwidth_gb, 0)) AS SIGNED) AS allowance"
    " FROM subs s LEFT JOIN packages k ON k.id = s.package_id WHERE s.cid > ? AND (s.ended_on IS NULL OR s.ended_on >= ?)"
    " GROUP BY s.cid HAVING allowance > 0 ORDER BY s.cid LIMIT ?) u JOIN customers c ON c.cid = u.cid ORDER BY c.cid";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.cid, r.owner_name, r.owner_email, r.option, r.limit, r.allowance_gb);
  return r;
}

}  // namespace

std::vector<Row> page(db::Reader& db, base::Date since, base::CustomerId after, int most) { return db.rows(read, kPage, after.value, since, most); }

}  // namespace tables::bandwidth_accounts
