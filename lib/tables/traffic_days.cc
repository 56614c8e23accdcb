#include "tables/traffic_days.h"

namespace tables::traffic_days {

namespace {

constexpr db::Sql kAdd =
    "INSERT INTO traffic_days (address, day, direction, protocol, port, bytes, packets) VALUES (?, ?, ?, ?, ?, ?, ?)"
    " ON DUPLICATE KEY UPDATE bytes = bytes + VALUES(bytes), packets = packets + VALUES(packets)";

#define SPAN "address = ? AND day >= ? AND day < ?"
#define FOUR SPAN " OR " SPAN " OR " SPAN " OR " SPAN

constexpr db::Sql kEach = "SELECT day, direction, protocol, port, bytes, packets FROM traffic_days"
                          " WHERE (" FOUR " OR " FOUR " OR " FOUR " OR " FOUR ") " TRAFFIC_FILTER;

#undef FOUR
#undef SPAN

}  // namespace

void add(db::Writer& db, const std::vector<std::vector<std::int64_t>>& columns) { db.exec_many(kAdd, columns); }

void each(db::Reader& db, const std::vector<TrafficSpan>& spans, const TrafficFilter& filter, const TakeCount& take) {
  each_count(db, kEach, spans, filter, take);
}

}  // namespace tables::traffic_days
