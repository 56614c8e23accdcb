// traffic_samples of the traffic database: bytes by address and five minutes, both directions; the twelve of an hour in one row.
#pragma once

#include <array>
#include <functional>

#include "db/database.h"
#include "tables/traffic_span.h"

namespace tables::traffic_samples {

inline constexpr std::size_t kInHour = 12;

struct Hour {
  int address = 0;
  std::int64_t hour = 0;      // since 1970
  std::int64_t measured = 0;  // bit n: there is a sample n
  struct Sample {
    std::int64_t in = 0, out = 0;
  };
  std::array<Sample, kInHour> samples;
};

// Adds to what is there.
void add(db::Writer& db, const std::vector<Hour>& hours);

// Gives each hour within the spans, which are in hours, to `take` as it comes in.
void each(db::Reader& db, const std::vector<TrafficSpan>& spans, const std::function<void(const Hour&)>& take);

}  // namespace tables::traffic_samples
