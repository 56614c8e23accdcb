// When the daily jobs run and how far they may go, as the configuration says.
#pragma once

#include <chrono>
#include <map>
#include <set>
#include <string>

#include "base/config.h"
#include "base/money.h"
#include "base/time_zone.h"

namespace domain {

// A run that would do more than this stops before it does anything. Zero: no bound.
struct Bounds {
  std::int64_t items = 0;
  base::Money amount;
  base::Money per_customer;
};

struct JobPlan {
  base::TimeZone zone;  // of the days that jobs are for
  std::map<std::string, std::chrono::minutes, std::less<>> times;  // of the day there, by the job's name
  std::set<std::string, std::less<>> off;  // those that only people or timers begin
  std::chrono::seconds lease{120};
  std::chrono::hours alarm_after{3};  // a day without a finished run so long after its time is an alarm
  Bounds biller;
  Bounds batch;     // of the card batch, gathering and charging
  Bounds invoices;  // that invoice-gather makes
  base::Money overage_gb = base::Money::cents(10);  // for each gigabyte beyond the bandwidth allowance
  int invoice_days = 14;  // from an invoice to its due date, and from a charge to arrears for those who do not pay by card

  [[nodiscard]] base::Date today(base::Timestamp now) const { return zone.day_of(now); }
  // When the job's run for that day begins.
  [[nodiscard]] base::Timestamp time_of(std::string_view job, base::Date day) const;
  // The latest day whose time for the job is over.
  [[nodiscard]] base::Date due_day(std::string_view job, base::Timestamp now) const;
};

// Throws base::ConfigError for a time that is none ("00:25" is one), or a zone that is not known.
[[nodiscard]] JobPlan job_plan_from(const base::Config& config);

// "00:25" as minutes since midnight.
[[nodiscard]] std::optional<std::chrono::minutes> parse_time_of_day(std::string_view text);
[[nodiscard]] std::string time_of_day(std::chrono::minutes time);

}  // namespace domain
