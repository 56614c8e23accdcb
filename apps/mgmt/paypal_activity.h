// What the list of PayPal's transactions and its file have in common.
#pragma once

#include <string>

#include "apps/mgmt/mgmt_app.h"
#include "tables/paypal_activity.h"

namespace mgmt {

[[nodiscard]] bool decided_activity(const web::Request& request);  // ?show=decided
// "We have never heard of it".
[[nodiscard]] std::string difference_words(const tables::paypal_activity::Differing& one);

}  // namespace mgmt
