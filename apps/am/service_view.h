// How the customer's pages speak of a server.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "tables/subs.h"
#include "tables/systems.h"

namespace am {

[[nodiscard]] const char* kind_words(tables::systems::Kind kind);  // "Virtual server"
[[nodiscard]] std::string gb_words(int gb);                        // "2,000 GB"

// "$29.00 every month and $60.00 every 6 months": what the charges come to, by interval.
[[nodiscard]] std::string price_words(const std::vector<tables::subs::Packaged>& subs);
// The earliest of the charges to come.
[[nodiscard]] std::optional<base::Date> next_charge(const std::vector<tables::subs::Packaged>& subs);
// Of its base package; "not on file" when there is none.
[[nodiscard]] std::string package_words(const std::vector<tables::subs::Packaged>& subs);

// What belongs to each server of a customer.
struct Holding {
  std::vector<tables::subs::Packaged> subs;
  std::vector<std::string> ips;
};
[[nodiscard]] std::map<base::SystemId, Holding> holdings(db::Reader& db, base::CustomerId cid);

}  // namespace am
