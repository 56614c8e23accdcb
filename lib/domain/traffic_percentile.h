// What traffic is billed by where it is not billed by bytes.
#pragma once

#include <optional>
#include <vector>

#include "base/time_zone.h"
#include "domain/traffic_spans.h"

namespace domain {

// The 95th percentile of five-minute samples, nearest rank: of n samples in order, number ceil(0.95 n), so that of the 8,640 of
// thirty days the highest 432 are left out. Where nothing was measured there is no sample, which is not the same as nothing.
[[nodiscard]] std::optional<std::int64_t> percentile_95(std::vector<std::int64_t> samples);

struct TrafficPercentile {
  std::int64_t in = 0, out = 0;  // bit/s, rounded
  std::size_t samples = 0;
  [[nodiscard]] std::int64_t billed() const { return in > out ? in : out; }
};

// `first` and `last` are days of the zone, both in it. nullopt without any sample. Of all traffic: samples have no protocol and no port.
[[nodiscard]] std::optional<TrafficPercentile> traffic_percentile(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const std::vector<HeldTime>& held,
                                                                  base::Date first, base::Date last);

}  // namespace domain
