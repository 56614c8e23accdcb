#include "domain/network_book.h"

#include "domain/addresses.h"
#include "tables/ips.h"

namespace domain {

namespace {

using base::IpAddress;
using tables::networks::Row;

constexpr int kLargestV4 = 20;   // 4,096 addresses
constexpr int kPointToPoint = 31;  // from here on every address is a host's

Changes differences(const Row& before, const Row& after) {
  Changes changes;
  changes.note("network", before.id.value == 0 ? "" : before.cidr.text(), after.cidr.text()).note("gateway", before.gateway, after.gateway);
  changes.note("VLAN", before.vlan, after.vlan).note("note", before.note, after.note);
  return changes;
}

Saved check(const std::vector<Row>& others, const Row& network) {
  if (!network.cidr.is_v6() && network.cidr.prefix() < kLargestV4) return Saved::refused("cidr", "network_large");
  for (const Row& other : others) {
    if (other.cidr.overlaps(network.cidr)) return Saved::refused("cidr", "network_double");
  }
  if (network.gateway.empty()) return {};
  const auto gateway = base::parse<IpAddress>(network.gateway);
  if (!gateway || !network.cidr.contains(*gateway)) return Saved::refused("gateway", "network_gateway_wrong");
  return {};
}

void reserve(db::Writer& db, const Actor& actor, const IpAddress& ip, const std::string& what_for, base::Timestamp now) {
  if (const auto refused = reserve_ip(db, actor, ip, what_for, now)) throw std::logic_error(words(*refused));
}

// What no system may have. The gateway last: on an odd plan it is one of the others, and then its word counts.
void list_all(db::Writer& db, const Actor& actor, const Row& network, base::Timestamp now) {
  const base::Cidr& cidr = network.cidr;
  if (!cidr.is_v6()) {
    tables::ips::list_range(db, network.id, cidr.first_v4(), cidr.size_v4());
    if (cidr.prefix() < kPointToPoint) {
      reserve(db, actor, cidr.first(), "network", now);
      reserve(db, actor, cidr.last(), "broadcast", now);
    }
  }
  if (network.gateway.empty()) return;
  const auto gateway = base::parse<IpAddress>(network.gateway).value();
  if (cidr.is_v6()) tables::ips::list_one(db, network.id, gateway);
  reserve(db, actor, gateway, "gateway", now);
}

}  // namespace

Saved save_network(db::Writer& db, const Actor& actor, const Row& network, base::Timestamp now) {
  if (network.id.value != 0) {
    const auto before = tables::networks::find(db, network.id);
    const Saved saved = Saved::by_version(tables::networks::change(db, network));
    if (!saved.done() || !before) return saved;
    Row after = *before;
    after.vlan = network.vlan;
    after.note = network.note;
    record(db, actor, "network.edited", "network:" + base::str(network.id), std::nullopt, differences(*before, after), now);
    return saved;
  }
  if (auto refused = check(tables::networks::lock_all(db), network); !refused.done()) return refused;
  Row made = network;
  made.id = tables::networks::insert(db, network);
  record(db, actor, "network.added", "network:" + base::str(made.id), std::nullopt, differences({}, made), now);
  list_all(db, actor, made, now);
  return {};
}

Saved list_address(db::Writer& db, const Actor& actor, const IpAddress& ip, base::Timestamp now) {
  if (tables::ips::lock(db, ip)) return Saved::refused("ip", "ip_double");
  for (const Row& network : tables::networks::lock_all(db)) {
    if (!network.cidr.contains(ip)) continue;
    tables::ips::list_one(db, network.id, ip);
    record(db, actor, "ip.listed", "ip:" + ip.text(), std::nullopt, Changes{}.note("network", "", network.cidr.text()), now);
    return {};
  }
  return Saved::refused("ip", "ip_foreign");
}

}  // namespace domain
