// The company as the configuration describes it.
#pragma once

#include "base/config.h"
#include "domain/desk.h"

namespace domain {

[[nodiscard]] Business business_from(const base::Config& config);

}  // namespace domain
