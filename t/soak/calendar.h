// When a subscription is billed, worked out from the rule in 60-billing and not by the code that is tested: the same day of each
// month, or the month's last day where it is shorter.
#pragma once

#include <chrono>

#include "base/date.h"

namespace soak {

// The n-th bill date; the first is number 0. Counted from the first month, so no step can wear a date down.
[[nodiscard]] inline base::Date bill_date(base::Date first, unsigned anchor, int months, int n) {
  using namespace std::chrono;
  const year_month_day start{first.day};
  const year_month month = year_month{start.year(), start.month()} + std::chrono::months{months * n};
  const unsigned last{static_cast<unsigned>((month / std::chrono::last).day())};
  return base::Date{sys_days{month / day{anchor < last ? anchor : last}}};
}

}  // namespace soak
