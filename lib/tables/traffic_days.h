// traffic_days of the traffic database: bytes and packets by address, days of the company's time zone, direction, protocol and service port.
#pragma once

#include "db/database.h"
#include "tables/traffic_span.h"

namespace tables::traffic_days {

// Adds to what is there. Columns: address, day, direction, protocol, port, bytes, packets.
void add(db::Writer& db, const std::vector<std::vector<std::int64_t>>& columns);

// Gives each count within the spans that the filter lets through to `take` as it comes in.
void each(db::Reader& db, const std::vector<TrafficSpan>& spans, const TrafficFilter& filter, const TakeCount& take);

}  // namespace tables::traffic_days
