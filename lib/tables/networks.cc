#include "tables/networks.h"

namespace tables::networks {

namespace {

constexpr db::Sql kUsage =
    "SELECT n.id, n.cidr, n.gateway, n.vlan, n.note, n.row_version, COUNT(i.ip), COUNT(i.sysid), COUNT(i.reserved_for)"
    " FROM networks n LEFT JOIN ips i ON i.network_id = n.id GROUP BY n.id"
    " ORDER BY LENGTH(INET6_ATON(SUBSTRING_INDEX(n.cidr, '/', 1))), INET6_ATON(SUBSTRING_INDEX(n.cidr, '/', 1))";
constexpr db::Sql kUsageOf =
    "SELECT n.id, n.cidr, n.gateway, n.vlan, n.note, n.row_version, COUNT(i.ip), COUNT(i.sysid), COUNT(i.reserved_for)"
    " FROM networks n LEFT JOIN ips i ON i.network_id = n.id WHERE n.id = ? GROUP BY n.id";
constexpr db::Sql kFind = "SELECT id, cidr, gateway, vlan, note, row_version FROM networks WHERE id = ?";
constexpr db::Sql kLockAll = "SELECT id, cidr, gateway, vlan, note, row_version FROM networks FOR UPDATE";
// The page's addresses first, then what hangs on them.
constexpr db::Sql kAddresses =
    "SELECT p.ip, p.network_id, p.sysid, COALESCE(s.hostname, ''), s.cid, COALESCE(IF(c.company = '', c.owner_name, c.company), ''), p.reserved_for"
    " FROM (SELECT ip, network_id, addr, sysid, reserved_for FROM ips WHERE network_id = ? AND (? = 'all'"
    " OR (? = 'free' AND sysid IS NULL AND reserved_for IS NULL) OR (? = 'used' AND sysid IS NOT NULL)"
    " OR (? = 'reserved' AND reserved_for IS NOT NULL)) ORDER BY addr LIMIT ?, ?) p"
    " LEFT JOIN systems s ON s.sysid = p.sysid LEFT JOIN customers c ON c.cid = s.cid ORDER BY p.addr";
constexpr db::Sql kAddress =
    "SELECT i.ip, i.network_id, i.sysid, COALESCE(s.hostname, ''), s.cid, COALESCE(IF(c.company = '', c.owner_name, c.company), ''), i.reserved_for"
    " FROM ips i LEFT JOIN systems s ON s.sysid = i.sysid LEFT JOIN customers c ON c.cid = s.cid WHERE i.ip = ?";
constexpr db::Sql kInsert = "INSERT INTO networks (cidr, gateway, vlan, note) VALUES (?, ?, ?, ?)";
constexpr db::Sql kChange =
    "UPDATE networks SET vlan = ?, note = ?, row_version = row_version + 1 WHERE id = ? AND row_version = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.id, r.cidr, r.gateway, r.vlan, r.note, r.row_version);
  return r;
}

Usage read_usage(const db::Columns& c) {
  Usage u;
  c.into(u.network.id, u.network.cidr, u.network.gateway, u.network.vlan, u.network.note, u.network.row_version, u.listed, u.used,
         u.reserved);
  return u;
}

Address read_address(const db::Columns& c) {
  Address a;
  c.into(a.ip, a.network, a.system, a.hostname, a.cid, a.customer, a.reserved_for);
  return a;
}

}  // namespace

std::vector<Usage> usage(db::Reader& db) { return db.rows(read_usage, kUsage); }
std::optional<Usage> usage_of(db::Reader& db, base::NetworkId id) { return db.row(read_usage, kUsageOf, id); }
std::optional<Row> find(db::Reader& db, base::NetworkId id) { return db.row(read, kFind, id); }
std::vector<Row> lock_all(db::Writer& db) { return db.rows(read, kLockAll); }

std::vector<Address> addresses(db::Reader& db, base::NetworkId id, Shown shown, int from, int most) {
  return db.rows(read_address, kAddresses, id, shown, shown, shown, shown, from, most);
}

std::optional<Address> address(db::Reader& db, const base::IpAddress& ip) { return db.row(read_address, kAddress, ip); }

base::NetworkId insert(db::Writer& db, const Row& row) { return {db.insert(kInsert, row.cidr, row.gateway, row.vlan, row.note)}; }

long long change(db::Writer& db, const Row& row) { return db.exec(kChange, row.vlan, row.note, row.id, row.row_version); }

}  // namespace tables::networks
