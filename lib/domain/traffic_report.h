// Reports from the traffic database. Days are the company's; those that were held only in part are added up from their quarter
// hours.
#pragma once

#include <vector>

#include "base/time_zone.h"
#include "domain/traffic_flow.h"
#include "domain/traffic_spans.h"

namespace domain {

using tables::TrafficFilter;

struct TrafficDay {
  base::Date day;
  std::int64_t in = 0, out = 0;
};

struct TrafficShare {
  TrafficProtocol protocol{};
  int port = 0;  // 0: no service of its own
  std::int64_t bytes = 0;
};

struct TrafficReport {
  std::vector<TrafficDay> days;      // every day asked for, also without traffic
  std::vector<TrafficShare> shares;  // the greatest first
  std::int64_t in = 0, out = 0;
  std::int64_t packets_in = 0, packets_out = 0;
};

struct TrafficQuarter {
  base::Timestamp begin;
  std::int64_t in = 0, out = 0;
};

// `first` and `last` are days of the zone, both in the report.
[[nodiscard]] TrafficReport traffic_report(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const std::vector<HeldTime>& held,
                                           base::Date first, base::Date last, const TrafficFilter& filter);
// Every quarter hour of these days that has begun by `now`.
[[nodiscard]] std::vector<TrafficQuarter> traffic_quarters(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const std::vector<HeldTime>& held,
                                                           base::Date first, base::Date last, const TrafficFilter& filter, base::Timestamp now);

}  // namespace domain
