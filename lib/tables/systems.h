// systems: one row per server that a customer has. Here is what the customer's own list shows.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::systems {

enum class Kind { vps, dedicated, colo };

struct Listed {
  Kind kind{};
  std::string hostname;
  std::string os_name;  // empty when it is not on file
  std::string ips;      // separated by a comma and a blank; empty when it has none yet
  std::optional<base::Date> cancel_on;
};

// Without those that were stopped; by host name.
[[nodiscard]] std::vector<Listed> running(db::Reader& db, base::CustomerId cid);

}  // namespace tables::systems

template <>
struct base::EnumWords<tables::systems::Kind> {
  static constexpr std::string_view words[] = {"vps", "dedicated", "colo"};
};
