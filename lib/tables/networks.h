// networks: the blocks of addresses that we have, and how much of each is in use.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/cidr.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::networks {

struct Row {
  base::NetworkId id;
  base::Cidr cidr;
  std::string gateway;  // may be empty
  std::string vlan;
  std::string note;
  int row_version = 1;
};

struct Usage {
  Row network;
  std::int64_t listed = 0;  // addresses that have a row
  std::int64_t used = 0;
  std::int64_t reserved = 0;

  [[nodiscard]] std::int64_t free() const { return listed - used - reserved; }
};

// One address of a network and whose it is.
struct Address {
  base::IpAddress ip;
  base::NetworkId network;
  std::optional<base::SystemId> system;
  std::string hostname;  // of the system
  std::optional<base::CustomerId> cid;
  std::string customer;
  std::optional<std::string> reserved_for;
};

enum class Shown { all, free_ones, used, reserved };

[[nodiscard]] std::vector<Usage> usage(db::Reader& db);  // in the order of their addresses
[[nodiscard]] std::optional<Usage> usage_of(db::Reader& db, base::NetworkId id);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::NetworkId id);
[[nodiscard]] std::vector<Row> lock_all(db::Writer& db);
// In the order of their numbers, `most` of them from the `from`th on.
[[nodiscard]] std::vector<Address> addresses(db::Reader& db, base::NetworkId id, Shown shown, int from, int most);
[[nodiscard]] std::optional<Address> address(db::Reader& db, const base::IpAddress& ip);

base::NetworkId insert(db::Writer& db, const Row& row);
// VLAN and note; rows changed: 0 when row_version has moved on.
long long change(db::Writer& db, const Row& row);

}  // namespace tables::networks

template <>
struct base::EnumWords<tables::networks::Shown> {
  static constexpr std::string_view words[] = {"all", "free", "used", "reserved"};
};
