// What the list of orphaned subscriptions and its file have in common.
#pragma once

#include "tables/paypal_orphans.h"
#include "web/request.h"

namespace mgmt {

// ?show=all: also those that have ended.
[[nodiscard]] bool ended_orphans_too(const web::Request& request);

}  // namespace mgmt
