// A price that staff enter, of a package or in a quote.
#pragma once

#include <string_view>

#include "base/form.h"
#include "base/money.h"

namespace domain {

// From nothing to `most`, both included; an error at the field otherwise.
[[nodiscard]] base::Money read_price(base::Form& form, std::string_view field, base::Money most);

}  // namespace domain
