// A database as full as one wants it, for tests of speed.
#pragma once

#include <string_view>

#include "apps/jcctl/commands.h"
#include "db/connection.h"

namespace jcctl {

// So many customers beside the demonstration's own, each with three systems; those that are there already count. Throws when
// `count` is no number.
void add_demo_customers(Context& context, db::Connection& admin, std::string_view count);

}  // namespace jcctl
