// The part SYSTEMS of the customer page: what the customer has and had, what it costs, and whether the two fit.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "apps/mgmt/customer_frame.h"
#include "tables/subs.h"
#include "tables/systems.h"

namespace mgmt {

// `subs`: those of the customer that run.
void show_systems(web::Scope page, web::GetCtx& c, const tables::customers::Head& customer, const std::vector<tables::subs::Packaged>& subs);

// The systems on the customer's page, with a sentence about what was done: "kept", "unmonitored" and so on; empty: none.
[[nodiscard]] std::string systems_path(base::CustomerId cid, std::string_view done);

// "1 month", "6 months".
[[nodiscard]] std::string months_words(int months);

}  // namespace mgmt
