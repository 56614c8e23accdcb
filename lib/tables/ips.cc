#include "tables/ips.h"

#include <algorithm>
#include <utility>

namespace tables::ips {

namespace {

constexpr db::Sql kLock = "SELECT ip, network_id, sysid, reserved_for FROM ips WHERE ip = ? FOR UPDATE";
constexpr db::Sql kLockOfSystem =
    "SELECT ip, network_id, sysid, reserved_for FROM ips WHERE sysid = ? ORDER BY ip FOR UPDATE";
constexpr db::Sql kOfSystem = "SELECT ip FROM ips WHERE sysid = ? ORDER BY addr";
constexpr db::Sql kOfCustomer =
    "SELECT i.sysid, i.ip, i.addr FROM systems s JOIN ips i ON i.sysid = s.sysid WHERE s.cid = ?";
constexpr db::Sql kKnown = "SELECT COUNT(*) FROM ips WHERE ip = ?";
constexpr db::Sql kAll = "SELECT ip FROM ips ORDER BY addr";
constexpr db::Sql kHeld = "SELECT ip FROM ips WHERE sysid IS NOT NULL ORDER BY addr";
// The index is forced: a plan that reads the whole network first would hold rows that others are looking for.
constexpr db::Sql kSkipFree =
    "SELECT ip FROM ips FORCE INDEX (network_id) WHERE network_id = ? AND sysid IS NULL AND reserved_for IS NULL"
    " ORDER BY addr LIMIT ? FOR UPDATE SKIP LOCKED";
constexpr db::Sql kWaitFree =
    "SELECT ip FROM ips FORCE INDEX (network_id) WHERE network_id = ? AND sysid IS NULL AND reserved_for IS NULL"
    " ORDER BY addr LIMIT ? FOR UPDATE";
constexpr db::Sql kListRange = "INSERT INTO ips (ip, network_id) SELECT INET_NTOA(? + seq), ? FROM seq_0_to_4095 WHERE seq < ?";
constexpr db::Sql kListOne = "INSERT INTO ips (ip, network_id) VALUES (?, ?)";
constexpr db::Sql kSetHolder = "UPDATE ips SET sysid = ?, reserved_for = ? WHERE ip = ?";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.ip, r.network, r.system, r.reserved_for);
  return r;
}

std::string read_text(const db::Columns& c) {
  std::string text;
  c.into(text);
  return text;
}

base::IpAddress read_ip(const db::Columns& c) {
  base::IpAddress ip;
  c.into(ip);
  return ip;
}

}  // namespace

std::optional<Row> lock(db::Writer& db, const base::IpAddress& ip) { return db.row(read, kLock, ip); }

std::vector<Row> lock_of_system(db::Writer& db, base::SystemId system) { return db.rows(read, kLockOfSystem, system); }

std::vector<base::IpAddress> of_system(db::Reader& db, base::SystemId system) { return db.rows(read_ip, kOfSystem, system); }

// Sorted here: the database would make a table of its own for that, which takes as long again as reading them.
std::vector<Held> of_customer(db::Reader& db, base::CustomerId cid) {
  using Placed = std::pair<std::string, Held>;  // by the number of the address
  auto found = db.rows([](const db::Columns& c) { Placed p; c.into(p.second.system, p.second.ip, p.first); return p; }, kOfCustomer, cid);
  std::sort(found.begin(), found.end(), [](const Placed& a, const Placed& b) { return a.first < b.first; });
  std::vector<Held> held;
  held.reserve(found.size());
  for (Placed& placed : found) held.push_back(std::move(placed.second));
  return held;
}

std::vector<base::IpAddress> skip_free(db::Writer& db, base::NetworkId network, int most) {
  return db.rows(read_ip, kSkipFree, network, most);
}

std::vector<base::IpAddress> wait_free(db::Writer& db, base::NetworkId network, int most) {
  return db.rows(read_ip, kWaitFree, network, most);
}

void set_holder(db::Writer& db, const base::IpAddress& ip, std::optional<base::SystemId> system,
                const std::optional<std::string>& reserved_for) {
  db.exec(kSetHolder, system, reserved_for, ip);
}

void list_range(db::Writer& db, base::NetworkId network, long long first, long long count) { db.exec(kListRange, first, network, count); }
bool known(db::Reader& db, const base::IpAddress& ip) { return db.value<int>(kKnown, ip) > 0; }
std::vector<std::string> all(db::Reader& db) { return db.rows(read_text, kAll); }
std::vector<std::string> held(db::Reader& db) { return db.rows(read_text, kHeld); }

void list_one(db::Writer& db, base::NetworkId network, const base::IpAddress& ip) { db.exec(kListOne, ip, network); }

}  // namespace tables::ips
