// A line of a mail's table: words at the left, an amount behind them.
#pragma once

#include <string>

#include "base/money.h"

namespace domain {

// "  Linux VPS M (November 2026)                              $29.00", with the end of the line.
[[nodiscard]] std::string amount_line(const std::string& text, const std::string& detail, base::Money amount);

}  // namespace domain
