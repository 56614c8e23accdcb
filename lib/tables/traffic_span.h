// What a report reads of the traffic tables: spans of an address's time, and which of its counts.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <tuple>
#include <vector>

#include "db/database.h"

namespace tables {

struct TrafficSpan {
  int address = 0;  // traffic_addresses.id
  std::int64_t from = 0, until = 0;  // slots or days, as the table has them; until is not in it
};

struct TrafficFilter {
  int direction = -1;      // -1: both
  int protocols = 15;      // bit n: protocol n
  std::string ports;       // "80,443"; empty: all
};

struct TrafficCount {
  std::int64_t time = 0;  // slot or day
  int direction = 0;
  int protocol = 0;
  int port = 0;
  std::int64_t bytes = 0, packets = 0;
};

using TakeCount = std::function<void(const TrafficCount&)>;

// A statement has places for so many spans; more are asked for in turns, and those that are not needed are of no address. The
// ranges stand in the statement itself, so that each is read from its own place and nothing beside it.
inline constexpr std::size_t kSpansAtOnce = 16;

// Calls ask(values...) for each turn, with three numbers for each place.
template <class Ask>
void in_turns(const std::vector<TrafficSpan>& spans, Ask ask) {
  for (std::size_t begin = 0; begin < spans.size(); begin += kSpansAtOnce) {
    std::array<std::int64_t, 3 * kSpansAtOnce> values{};
    for (std::size_t i = 0; i < kSpansAtOnce && begin + i < spans.size(); ++i) {
      const TrafficSpan& span = spans[begin + i];
      values[3 * i] = span.address;
      values[3 * i + 1] = span.from;
      values[3 * i + 2] = span.until;
    }
    std::apply(ask, values);
  }
}

// Where a statement reads counts, what of them a filter lets through.
#define TRAFFIC_FILTER "AND (? = -1 OR direction = ?) AND (? >> protocol) & 1 = 1 AND (? = '' OR FIND_IN_SET(port, ?) > 0)"

// A statement with the places of the spans and of TRAFFIC_FILTER that reads the fields of TrafficCount. Its rows are added up by
// who takes them: the server would do so in decimal numbers, and need a table of its own for it.
inline void each_count(db::Reader& db, db::Sql sql, const std::vector<TrafficSpan>& spans, const TrafficFilter& filter, const TakeCount& take) {
  const auto read = [&](const std::array<std::int64_t, 6>& n) {
    take({n[0], static_cast<int>(n[1]), static_cast<int>(n[2]), static_cast<int>(n[3]), n[4], n[5]});
  };
  in_turns(spans, [&](auto... values) {
    db.each<6>(read, sql, values..., filter.direction, filter.direction, filter.protocols, filter.ports, filter.ports);
  });
}

}  // namespace tables
