// What notes about a customer mean for the rest of the house.
#pragma once

#include <string_view>

#include "base/ids.h"
#include "db/database.h"

namespace domain {

// "don't monitor", "can't monitor", and the same words as people also write them: with a curly apostrophe or without one,
// in full, in any case.
[[nodiscard]] bool forbids_monitoring(std::string_view note);

// Whether a note about this customer says so.
[[nodiscard]] bool monitoring_forbidden(db::Reader& db, base::CustomerId cid);

}  // namespace domain
