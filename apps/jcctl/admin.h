// The schema owner's login, for migrate and demo only.
#pragma once

#include <string>

#include "base/config.h"
#include "db/connection.h"

namespace jcctl {

[[nodiscard]] db::Target admin_target(const base::Config& config, const std::string& database);

}  // namespace jcctl
