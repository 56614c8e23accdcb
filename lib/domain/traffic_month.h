// How a customer stands this month: what was used of the allowance, where it leads, and what happens then. Gigabytes are decimal.
#pragma once

#include "base/time_zone.h"
#include "domain/overage.h"

namespace domain {

inline constexpr std::int64_t kGigabyte = 1'000'000'000;

enum class TrafficStanding { no_allowance, inside, near, over };  // near: nine tenths are used

struct TrafficMonth {
  base::Date first, today, last;  // in the company's zone
  std::int64_t used = 0;
  std::int64_t allowance = 0;  // bytes; 0: none
  std::int64_t left = 0;       // bytes; 0 when all is used
  int days_left = 0;           // after today
  std::int64_t projected = 0;  // bytes on the last day, if it goes on as since the first
  TrafficStanding standing{};
};

// The first and the present day of the month at that moment.
[[nodiscard]] TrafficMonth traffic_month(const base::TimeZone& zone, base::Timestamp now);
// With what was used since its first day.
[[nodiscard]] TrafficMonth traffic_month(const base::TimeZone& zone, base::Timestamp now, std::int64_t used, int allowance_gb);

}  // namespace domain
