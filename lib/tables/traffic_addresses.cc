#include "tables/traffic_addresses.h"

#include "base/text.h"

namespace tables::traffic_addresses {

namespace {

#define GIVEN "JSON_TABLE(?, '$[*]' COLUMNS (ip VARCHAR(39) CHARACTER SET ascii PATH '$')) g"

constexpr db::Sql kOf = "SELECT STRAIGHT_JOIN a.id, INET6_NTOA(a.addr) FROM " GIVEN " JOIN traffic_addresses a ON a.addr = INET6_ATON(g.ip)";
constexpr db::Sql kAddMissing =
    "INSERT INTO traffic_addresses (addr) SELECT STRAIGHT_JOIN INET6_ATON(g.ip) FROM " GIVEN
    " LEFT JOIN traffic_addresses a ON a.addr = INET6_ATON(g.ip) WHERE a.id IS NULL";

#undef GIVEN

// Addresses have no character that JSON would escape.
std::string json(const std::vector<std::string>& ips) {
  return ips.empty() ? "[]" : "[\"" + base::join(ips, "\",\"") + "\"]";
}

}  // namespace

std::vector<Row> of(db::Reader& db, const std::vector<std::string>& ips) {
  return db.rows([](const db::Columns& c) { Row r; c.into(r.id, r.ip); return r; }, kOf, json(ips));
}

void add_missing(db::Writer& db, const std::vector<std::string>& ips) { db.exec(kAddMissing, json(ips)); }

}  // namespace tables::traffic_addresses
