// reference_versions: how often the lists that workers keep in memory have changed. Triggers on those lists count.
#pragma once

#include <cstdint>
#include <string>

#include "db/database.h"

namespace tables::reference_versions {

[[nodiscard]] std::int64_t of(db::Reader& db, const std::string& name);  // throws when there is no such list

}  // namespace tables::reference_versions
