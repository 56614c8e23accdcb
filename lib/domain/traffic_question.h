// What a report is asked for: the fields from, to, dir, proto-tcp, proto-udp, proto-icmp, port and view of a form that is sent by
// GET, so that a report is an address. Without any field it is this month, all of it.
#pragma once

#include "base/form.h"
#include "domain/traffic_report.h"

namespace domain {

enum class TrafficView { daily, quarters, pie, table };

struct TrafficQuestion {
  base::Date first, last;
  TrafficFilter filter;
  TrafficView view{};
};

inline constexpr int kMostReportDays = 366;
inline constexpr int kMostQuarterDays = 7;     // shown in quarter hours
inline constexpr int kMostPercentileDays = 31;

// Fills in what is not there, so that the form shows what was asked. Errors: a date that cannot be read, an order or a length that
// makes no sense, a port that is not counted alone.
[[nodiscard]] TrafficQuestion read_traffic_question(base::Form& form, base::Date today);

}  // namespace domain

template <>
struct base::EnumWords<domain::TrafficView> {
  static constexpr std::string_view words[] = {"daily", "15min", "pie", "table"};
};
