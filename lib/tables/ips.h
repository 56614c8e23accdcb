// ips: one row per address that we have, so that an address belongs to one system at most. Rows are locked before they change
// hands; who changes them also keeps ip_history (domain/addresses).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::ips {

struct Row {
  base::IpAddress ip;
  base::NetworkId network;
  std::optional<base::SystemId> system;
  std::optional<std::string> reserved_for;

  [[nodiscard]] bool free() const { return !system && !reserved_for; }
};

// nullopt: not an address of ours.
[[nodiscard]] std::optional<Row> lock(db::Writer& db, const base::IpAddress& ip);
[[nodiscard]] std::vector<Row> lock_of_system(db::Writer& db, base::SystemId system);
// In the order of their numbers.
[[nodiscard]] std::vector<base::IpAddress> of_system(db::Reader& db, base::SystemId system);
[[nodiscard]] bool known(db::Reader& db, const base::IpAddress& ip);
// Of all systems of a customer, in the order of their numbers.
struct Held {
  base::SystemId system;
  base::IpAddress ip;
};
[[nodiscard]] std::vector<Held> of_customer(db::Reader& db, base::CustomerId cid);
// All that we have, in the order of their numbers.
[[nodiscard]] std::vector<std::string> all(db::Reader& db);
// Those that a system has.
[[nodiscard]] std::vector<std::string> held(db::Reader& db);
// The lowest free addresses of a network, locked: skip_free passes over what another transaction holds, wait_free waits for it.
[[nodiscard]] std::vector<base::IpAddress> skip_free(db::Writer& db, base::NetworkId network, int most);
[[nodiscard]] std::vector<base::IpAddress> wait_free(db::Writer& db, base::NetworkId network, int most);

// At most one of the two.
void set_holder(db::Writer& db, const base::IpAddress& ip, std::optional<base::SystemId> system,
                const std::optional<std::string>& reserved_for);

// New rows, free: `count` IPv4 addresses from the number `first` on, at most 4,096; or one of any kind.
void list_range(db::Writer& db, base::NetworkId network, long long first, long long count);
void list_one(db::Writer& db, base::NetworkId network, const base::IpAddress& ip);

}  // namespace tables::ips
