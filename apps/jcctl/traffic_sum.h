// How much traffic addresses had, for the daily jobs.
#pragma once

#include "base/config.h"
#include "domain/job.h"

namespace jcctl {

// Empty when the configuration names no traffic database. Connects when it is first asked.
[[nodiscard]] domain::TrafficSum traffic_sum(const base::Config& config);

}  // namespace jcctl
