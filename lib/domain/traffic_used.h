// What a customer's servers have used this month, where it stands beside other things: asked of the traffic database, and kept by
// the worker for a minute, so that a page which is looked at often costs that database nothing.
#pragma once

#include <functional>
#include <optional>
#include <unordered_map>
#include <vector>

#include "domain/traffic_desk.h"
#include "tables/ip_history.h"

namespace domain {

using Tenures = std::vector<tables::ip_history::Tenure>;

// Bytes since the first of the month, in both directions.
[[nodiscard]] std::int64_t used_this_month(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const Tenures& tenures, base::Timestamp now);

// Bytes of this month up to now and of the whole month before, in both directions.
struct LateTraffic {
  std::int64_t this_month = 0;
  std::int64_t last_month = 0;
};
[[nodiscard]] LateTraffic used_lately(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const Tenures& tenures, base::Timestamp now);

class TrafficUsed {
 public:
  // nullopt: not available, which is not kept. `tenures` is asked for only when the traffic database is.
  [[nodiscard]] std::optional<std::int64_t> this_month(TrafficDesk& desk, base::CustomerId cid, const std::function<Tenures()>& tenures,
                                                       base::Timestamp now);

 private:
  struct Kept {
    base::Timestamp at;
    std::int64_t bytes = 0;
  };
  std::unordered_map<std::int64_t, Kept> kept_;
};

}  // namespace domain
