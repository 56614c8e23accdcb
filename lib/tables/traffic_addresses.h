// traffic_addresses of the traffic database: the short numbers that stand for addresses in its other tables.
#pragma once

#include <string>
#include <vector>

#include "base/contact_values.h"
#include "db/database.h"

namespace tables::traffic_addresses {

struct Row {
  int id = 0;
  base::IpAddress ip;
};

// Those among `ips` that have a number.
[[nodiscard]] std::vector<Row> of(db::Reader& db, const std::vector<std::string>& ips);
// Gives numbers to those that have none.
void add_missing(db::Writer& db, const std::vector<std::string>& ips);

}  // namespace tables::traffic_addresses
