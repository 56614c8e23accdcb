#include "tables/system_secrets.h"

namespace tables::system_secrets {

namespace {

constexpr db::Sql kFind = "SELECT sealed, set_at, fingerprint FROM system_secrets WHERE sysid = ?";
constexpr db::Sql kSet =
    "INSERT INTO system_secrets (sysid, sealed, fingerprint, set_at) VALUES (?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE sealed = VALUES(sealed), fingerprint = VALUES(fingerprint), set_at = VALUES(set_at)";
constexpr db::Sql kIsShared =
    "SELECT EXISTS (SELECT 1 FROM universal_passwords WHERE fingerprint = ?)"
    " OR EXISTS (SELECT 1 FROM system_secrets WHERE fingerprint = ? AND sysid <> ?)";
constexpr db::Sql kShared =
    "SELECT sysid, cid, hostname, machine, set_at, others, fingerprint FROM (SELECT s.sysid, s.cid, s.hostname, COALESCE(m.name, '') AS machine, p.set_at,"
    "  (SELECT COUNT(*) FROM system_secrets q WHERE q.fingerprint = p.fingerprint AND q.sysid <> p.sysid) AS others, p.fingerprint"
    "  FROM system_secrets p JOIN systems s ON s.sysid = p.sysid LEFT JOIN machines m ON m.id = s.machine_id"
    "  WHERE s.stopped_on IS NULL AND p.fingerprint IS NOT NULL) all_of_them"
    " WHERE others > 0 OR EXISTS (SELECT 1 FROM universal_passwords u WHERE u.fingerprint = all_of_them.fingerprint)"
    " ORDER BY fingerprint, hostname, sysid";
constexpr db::Sql kUncompared = "SELECT COUNT(*) FROM system_secrets WHERE fingerprint IS NULL";
constexpr db::Sql kUncomparedAfter =
    "SELECT sysid, sealed FROM system_secrets WHERE fingerprint IS NULL AND sysid > ? ORDER BY sysid LIMIT ?";
constexpr db::Sql kSetFingerprint = "UPDATE system_secrets SET fingerprint = ? WHERE sysid = ? AND sealed = ?";

Shared read_shared(const db::Columns& c) {
  Shared r;
  c.into(r.system, r.cid, r.hostname, r.machine, r.set_at, r.others, r.fingerprint);
  return r;
}

}  // namespace

std::optional<Row> find(db::Reader& db, base::SystemId system) {
  return db.row([](const db::Columns& c) { Row r; c.into(r.sealed, r.set_at, r.fingerprint); return r; }, kFind, system);
}

void set(db::Writer& db, base::SystemId system, const std::string& sealed, const std::string& fingerprint, base::Timestamp now) {
  db.exec(kSet, system, sealed, fingerprint, now);
}

bool is_shared(db::Reader& db, const std::string& fingerprint, base::SystemId except) {
  return db.value<bool>(kIsShared, fingerprint, fingerprint, except);
}

std::vector<Shared> shared(db::Reader& db) { return db.rows(read_shared, kShared); }

int uncompared(db::Reader& db) { return db.value<int>(kUncompared); }

std::vector<Uncompared> uncompared_after(db::Reader& db, base::SystemId after, int most) {
  return db.rows([](const db::Columns& c) { Uncompared r; c.into(r.system, r.sealed); return r; }, kUncomparedAfter, after, most);
}

void set_fingerprint(db::Writer& db, const Uncompared& row, const std::string& fingerprint) {
  db.exec(kSetFingerprint, fingerprint, row.system, row.sealed);
}

}  // namespace tables::system_secrets
