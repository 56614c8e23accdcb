// The simulated power strips of the development stack, as strips of the demonstration data.
#pragma once

#include <string>

#include "apps/jcctl/commands.h"

namespace jcctl {

// `file` has a line NAME=HOST:PORT for each. Adds those that are missing, and gives the others their new addresses.
void add_demo_strips(Context& context, const std::string& file);

}  // namespace jcctl
