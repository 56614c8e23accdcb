#include "tables/packages.h"

namespace tables::packages {

namespace {

constexpr db::Sql kOffered =
    "SELECT code, svc, role, name, detail, disk_gb, ips, bandwidth_gb, backup_gb, most, price_1, price_6, price_12, setup"
    " FROM packages WHERE offered_from <= ? AND (offered_until IS NULL OR offered_until >= ?)"
    " ORDER BY svc, role, position, code";

// A macro because SQL must be a literal: the columns of Kept, in its order.
#define KEPT_PACKAGES                                                                                                   \
  "SELECT p.id, p.code, p.svc, p.role, p.name, p.detail, p.disk_gb, p.ips, p.bandwidth_gb, p.backup_gb, p.most,"         \
  " p.price_1, p.price_6, p.price_12, p.setup, p.position, p.offered_from, p.offered_until, p.row_version,"              \
  " COALESCE(s.running, 0) FROM packages p LEFT JOIN (SELECT package_id, COUNT(*) AS running FROM subs"                  \
  " WHERE ended_on IS NULL GROUP BY package_id) s ON s.package_id = p.id"

constexpr db::Sql kAll = KEPT_PACKAGES " ORDER BY p.svc, p.role, p.position, p.code";
constexpr db::Sql kFind = KEPT_PACKAGES " WHERE p.id = ?";
#undef KEPT_PACKAGES

constexpr db::Sql kIdOf = "SELECT id FROM packages WHERE code = ?";
constexpr db::Sql kAdd =
    "INSERT INTO packages (code, svc, role, name, detail, disk_gb, ips, bandwidth_gb, backup_gb, most, price_1, price_6,"
    " price_12, setup, position, offered_from, offered_until) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE packages SET name = ?, detail = ?, disk_gb = ?, ips = ?, bandwidth_gb = ?, backup_gb = ?, most = ?, price_1 = ?,"
    " price_6 = ?, price_12 = ?, setup = ?, position = ?, offered_from = ?, offered_until = ?, row_version = row_version + 1"
    " WHERE id = ? AND row_version = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.code, r.svc, r.role, r.name, r.detail, r.disk_gb, r.ips, r.bandwidth_gb, r.backup_gb, r.most, r.price_1,
         r.price_6, r.price_12, r.setup);
  return r;
}

Kept read_kept(const db::Columns& c) {
  Kept k;
  Row& r = k.row;
  c.into(k.id, r.code, r.svc, r.role, r.name, r.detail, r.disk_gb, r.ips, r.bandwidth_gb, r.backup_gb, r.most, r.price_1,
         r.price_6, r.price_12, r.setup, k.position, k.offered_from, k.offered_until, k.version, k.running);
  return k;
}

}  // namespace

std::vector<Row> offered(db::Reader& db, base::Date on) { return db.rows(read, kOffered, on, on); }

std::vector<Kept> all(db::Reader& db) { return db.rows(read_kept, kAll); }
std::optional<Kept> find(db::Reader& db, base::PackageId id) { return db.row(read_kept, kFind, id); }

std::optional<base::PackageId> id_of(db::Reader& db, const std::string& code) {
  return db.row([](const db::Columns& c) { base::PackageId id; c.into(id); return id; }, kIdOf, code);
}

base::PackageId add(db::Writer& db, const Kept& p) {
  const Row& r = p.row;
  return {db.insert(kAdd, r.code, r.svc, r.role, r.name, r.detail, r.disk_gb, r.ips, r.bandwidth_gb, r.backup_gb, r.most,
                    r.price_1, r.price_6, r.price_12, r.setup, p.position, p.offered_from, p.offered_until)};
}

bool change(db::Writer& db, const Kept& p) {
  const Row& r = p.row;
  return db.exec(kChange, r.name, r.detail, r.disk_gb, r.ips, r.bandwidth_gb, r.backup_gb, r.most, r.price_1, r.price_6,
                 r.price_12, r.setup, p.position, p.offered_from, p.offered_until, p.id, p.version) == 1;
}

}  // namespace tables::packages
