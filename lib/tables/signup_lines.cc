#include "tables/signup_lines.h"

namespace tables::signup_lines {

namespace {

constexpr db::Sql kOf =
    "SELECT code, name, detail, quantity, amount, setup FROM signup_lines WHERE signup_id = ? ORDER BY position";
constexpr db::Sql kWithPackages =
    "SELECT l.code, l.name, l.detail, l.quantity, l.amount, l.setup, p.id, COALESCE(p.disk_gb, 0), COALESCE(p.ips, 0),"
    " COALESCE(p.bandwidth_gb, 0), COALESCE(p.backup_gb, 0) FROM signup_lines l LEFT JOIN packages p ON p.code = l.code"
    " WHERE l.signup_id = ? ORDER BY l.position";
constexpr db::Sql kAdd =
    "INSERT INTO signup_lines (signup_id, position, code, name, detail, quantity, amount, setup)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.code, r.name, r.detail, r.quantity, r.amount, r.setup);
  return r;
}

}  // namespace

std::vector<Row> of(db::Reader& db, base::SignupId id) { return db.rows(read, kOf, id); }

std::vector<WithPackage> with_packages(db::Reader& db, base::SignupId id) {
  return db.rows(
      [](const db::Columns& c) {
        WithPackage w;
        Row& r = w.line;
        c.into(r.code, r.name, r.detail, r.quantity, r.amount, r.setup, w.package, w.disk_gb, w.ips, w.bandwidth_gb, w.backup_gb);
        return w;
      },
      kWithPackages, id);
}

void add(db::Writer& db, base::SignupId id, const std::vector<Row>& rows) {
  int position = 0;
  for (const Row& r : rows) db.exec(kAdd, id, ++position, r.code, r.name, r.detail, r.quantity, r.amount, r.setup);
}

}  // namespace tables::signup_lines
