#include "tables/ip_history.h"

namespace tables::ip_history {

namespace {

constexpr db::Sql kBegin = "INSERT INTO ip_history (ip, sysid, reserved_for, since, who) VALUES (?, ?, ?, ?, ?)";
constexpr db::Sql kEnd = "UPDATE ip_history SET until = ? WHERE ip = ? AND until IS NULL";
constexpr db::Sql kOfAddress =
    "SELECT ip, sysid, reserved_for, since, until, who FROM ip_history WHERE ip = ? ORDER BY since DESC, id DESC LIMIT ?";
constexpr db::Sql kLastGivenBack =
    "SELECT h.ip, i.sysid IS NULL AND i.reserved_for IS NULL FROM ip_history h JOIN ips i ON i.ip = h.ip"
    " WHERE h.sysid = ? AND h.until = (SELECT MAX(until) FROM ip_history WHERE sysid = ?) ORDER BY i.addr";
constexpr db::Sql kOfCustomer =
    "SELECT h.ip, h.sysid, h.since, h.until FROM systems s JOIN ip_history h ON h.sysid = s.sysid"
    " WHERE s.cid = ? AND h.since < ? AND (h.until IS NULL OR h.until > ?) ORDER BY INET6_ATON(h.ip), h.since";

Row read(const db::Columns& c) {
  Row r;
  c.into(r.ip, r.system, r.reserved_for, r.since, r.until, r.who);
  return r;
}

}  // namespace

void begin(db::Writer& db, const base::IpAddress& ip, std::optional<base::SystemId> system,
           const std::optional<std::string>& reserved_for, const std::string& who, base::Timestamp now) {
  db.exec(kBegin, ip, system, reserved_for, now, who);
}

void end(db::Writer& db, const base::IpAddress& ip, base::Timestamp now) { db.exec(kEnd, now, ip); }

std::vector<Row> of_address(db::Reader& db, const base::IpAddress& ip, int most) { return db.rows(read, kOfAddress, ip, most); }

std::vector<GivenBack> last_given_back(db::Reader& db, base::SystemId system) {
  return db.rows([](const db::Columns& c) { GivenBack g; c.into(g.ip, g.free); return g; }, kLastGivenBack, system, system);
}

std::vector<Tenure> of_customer(db::Reader& db, base::CustomerId cid, base::Timestamp from, base::Timestamp until) {
  return db.rows([](const db::Columns& c) { Tenure t; c.into(t.ip, t.system, t.since, t.until); return t; }, kOfCustomer, cid, until, from);
}

}  // namespace tables::ip_history
