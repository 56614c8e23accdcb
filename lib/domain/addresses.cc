#include "domain/addresses.h"

#include <algorithm>

#include "tables/ip_history.h"
#include "tables/ips.h"

namespace domain {

namespace {

using base::IpAddress;
using Why = RefusedAddress::Why;

// Each once, in the order in which everybody locks them.
std::vector<IpAddress> in_lock_order(std::span<const IpAddress> given) {
  std::vector<IpAddress> all{given.begin(), given.end()};
  std::sort(all.begin(), all.end());
  all.erase(std::unique(all.begin(), all.end()), all.end());
  return all;
}

std::optional<RefusedAddress> refusal(const IpAddress& ip, const std::optional<tables::ips::Row>& row) {
  if (!row) return RefusedAddress{ip, Why::unknown, std::nullopt, ""};
  if (row->system) return RefusedAddress{ip, Why::taken, row->system, ""};
  if (row->reserved_for) return RefusedAddress{ip, Why::reserved, std::nullopt, *row->reserved_for};
  return std::nullopt;
}

std::string list(const std::vector<IpAddress>& ips) {
  std::vector<std::string> texts;
  for (const auto& ip : ips) texts.push_back(ip.text());
  return base::join(texts, ", ");
}

void free_one(db::Writer& db, const IpAddress& ip, base::Timestamp now) {
  tables::ips::set_holder(db, ip, std::nullopt, std::nullopt);
  tables::ip_history::end(db, ip, now);
}

void record_taken(db::Writer& db, const Actor& actor, base::SystemId system, base::CustomerId cid,
                  const std::vector<IpAddress>& taken, base::Timestamp now) {
  if (taken.empty()) return;
  record(db, actor, "system.ips_taken", "system:" + base::str(system), cid, Changes{}.note("IP addresses", list(taken), ""), now);
}

std::string ip_object(const IpAddress& ip) { return "ip:" + ip.text(); }

}  // namespace

std::string words(const RefusedAddress& refused) {
  switch (refused.why) {
    case Why::unknown: return refused.ip.text() + " is not an address of ours";
    case Why::taken: return refused.ip.text() + " belongs to system " + base::str(refused.holder.value());
    case Why::reserved: return refused.ip.text() + " is reserved for " + refused.reserved_for;
  }
  return {};
}

std::vector<RefusedAddress> assign_ips(db::Writer& db, const Actor& actor, base::SystemId system, base::CustomerId cid,
                                       std::span<const IpAddress> wanted, base::Timestamp now) {
  std::vector<RefusedAddress> refused;
  std::vector<IpAddress> given;
  for (const IpAddress& ip : in_lock_order(wanted)) {
    const auto row = tables::ips::lock(db, ip);
    if (row && row->system == system) continue;
    if (auto why = refusal(ip, row)) {
      refused.push_back(*std::move(why));
    } else {
      given.push_back(ip);
    }
  }
  if (!refused.empty() || given.empty()) return refused;
  for (const IpAddress& ip : given) {
    tables::ips::set_holder(db, ip, system, std::nullopt);
    tables::ip_history::begin(db, ip, system, std::nullopt, actor.name, now);
  }
  record(db, actor, "system.ips_given", "system:" + base::str(system), cid, Changes{}.note("IP addresses", "", list(given)), now);
  return refused;
}

std::vector<IpAddress> release_ips(db::Writer& db, const Actor& actor, base::SystemId system, base::CustomerId cid,
                                   std::span<const IpAddress> given_back, base::Timestamp now) {
  std::vector<IpAddress> taken;
  for (const IpAddress& ip : in_lock_order(given_back)) {
    const auto row = tables::ips::lock(db, ip);
    if (!row || row->system != system) continue;
    free_one(db, ip, now);
    taken.push_back(ip);
  }
  record_taken(db, actor, system, cid, taken, now);
  return taken;
}

std::vector<IpAddress> release_all_ips(db::Writer& db, const Actor& actor, base::SystemId system, base::CustomerId cid,
                                       base::Timestamp now) {
  std::vector<IpAddress> taken;
  for (const auto& row : tables::ips::lock_of_system(db, system)) {
    free_one(db, row.ip, now);
    taken.push_back(row.ip);
  }
  record_taken(db, actor, system, cid, taken, now);
  return taken;
}

std::optional<RefusedAddress> reserve_ip(db::Writer& db, const Actor& actor, const IpAddress& ip, const std::string& what_for,
                                         base::Timestamp now) {
  const auto row = tables::ips::lock(db, ip);
  const bool reserved = row && row->reserved_for;
  if (!reserved) {
    if (auto why = refusal(ip, row)) return why;
  }
  const std::string before = reserved ? *row->reserved_for : "";
  if (before == what_for) return std::nullopt;
  if (reserved) tables::ip_history::end(db, ip, now);
  tables::ips::set_holder(db, ip, std::nullopt, what_for);
  tables::ip_history::begin(db, ip, std::nullopt, what_for, actor.name, now);
  record(db, actor, "ip.reserved", ip_object(ip), std::nullopt, Changes{}.note("reserved for", before, what_for), now);
  return std::nullopt;
}

bool unreserve_ip(db::Writer& db, const Actor& actor, const IpAddress& ip, base::Timestamp now) {
  const auto row = tables::ips::lock(db, ip);
  if (!row || !row->reserved_for) return false;
  free_one(db, ip, now);
  record(db, actor, "ip.unreserved", ip_object(ip), std::nullopt, Changes{}.note("reserved for", *row->reserved_for, ""), now);
  return true;
}

std::vector<IpAddress> next_free(db::Writer& db, base::NetworkId network, int most) {
  auto found = tables::ips::skip_free(db, network, most);
  // What was passed over may become free again when its transaction is rolled back: with too few, wait for it.
  if (std::ssize(found) < most) found = tables::ips::wait_free(db, network, most);
  return found;
}

}  // namespace domain
