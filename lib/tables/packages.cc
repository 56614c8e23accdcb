#include "tables/packages.h"

namespace tables::packages {

namespace {

constexpr db::Sql kOffered =
    "SELECT code, svc, role, name, detail, disk_gb, ips, bandwidth_gb, backup_gb, most, price_1, price_6, price_12, setup"
    " FROM packages WHERE offered_from <= ? AND (offered_until IS NULL OR offered_until >= ?)"
    " ORDER BY svc, role, position, code";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.code, r.svc, r.role, r.name, r.detail, r.disk_gb, r.ips, r.bandwidth_gb, r.backup_gb, r.most, r.price_1,
         r.price_6, r.price_12, r.setup);
  return r;
}

}  // namespace

std::vector<Row> offered(db::Reader& db, base::Date on) { return db.rows(read, kOffered, on, on); }

}  // namespace tables::packages
