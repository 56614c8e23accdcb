// A year of traffic for the demonstration's customers.
#pragma once

#include "apps/jcctl/commands.h"

namespace jcctl {

// Does nothing when there is traffic already, or no traffic database.
void add_demo_traffic(Context& context);

}  // namespace jcctl
