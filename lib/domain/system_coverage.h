// From the rows of a system and its subscriptions to what domain/coverage compares.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "domain/coverage.h"
#include "tables/subs.h"
#include "tables/systems.h"

namespace domain {

[[nodiscard]] Has has(const tables::systems::Row& system, int ips);
[[nodiscard]] std::vector<Covering> covering(std::span<const tables::subs::Packaged> subs);
// The next day that one of them is billed on; nullopt when none is.
[[nodiscard]] std::optional<base::Date> next_bill_on(std::span<const tables::subs::Packaged> subs);
// What the subscriptions include together.
[[nodiscard]] tables::subs::Included included(std::span<const tables::subs::Packaged> subs);

}  // namespace domain
