// The logins of the schemas' owners, for migrate, demo and traffic-keep only.
#pragma once

#include <string>

#include "base/config.h"
#include "db/connection.h"

namespace jcctl {

[[nodiscard]] db::Target admin_target(const base::Config& config, const std::string& database);
[[nodiscard]] db::Target traffic_admin_target(const base::Config& config, const std::string& database);

}  // namespace jcctl
