// What happens when a month's bandwidth is used up (30-signup, step 2).
#pragma once

#include <optional>
#include <string>

#include "base/form.h"
#include "base/money.h"
#include "tables/customers.h"

namespace domain {

using Overage = tables::customers::BandwidthOption;

struct OverageChoice {
  Overage option{};
  base::Money limit;  // a month; nothing unless the option is limit
};

// The fields overage and overage-limit.
[[nodiscard]] OverageChoice read_overage(base::Form& form);
// "Bill up to $40.00 a month, then stop".
[[nodiscard]] std::string overage_words(Overage option, std::optional<base::Money> limit);

}  // namespace domain
