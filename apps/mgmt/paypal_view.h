// A PayPal subscription in words.
#pragma once

#include <string>

#include "tables/paypal_subs.h"

namespace mgmt {

[[nodiscard]] const char* state_words(tables::paypal_subs::State state);
// "$19.00 every month"; says so when the terms are not known.
[[nodiscard]] std::string terms_words(const tables::paypal_subs::Listed& subscription);

}  // namespace mgmt
