// Whose traffic an address has is looked up by date: a quarter hour belongs to whoever held the address when it began, so that
// nobody answers for what was before or after.
#pragma once

#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "db/impatient.h"
#include "tables/ip_history.h"
#include "tables/traffic_span.h"

namespace domain {

using tables::TrafficSpan;

// An address's time, from one quarter hour (since 1970) to before another.
struct HeldTime {
  base::IpAddress ip;
  std::int64_t from = 0, until = 0;
};

// What of [from, until) each address was held.
[[nodiscard]] std::vector<HeldTime> held_times(const std::vector<tables::ip_history::Tenure>& tenures, base::Timestamp from, base::Timestamp until);

// The first quarter hour that begins at the moment or after it.
[[nodiscard]] std::int64_t quarter_from(base::Timestamp when);

// The held times within [from, until), in quarter hours, of those addresses that have ever had traffic.
[[nodiscard]] std::vector<TrafficSpan> quarter_spans(db::Impatient::Turn& bwdb, const std::vector<HeldTime>& held, std::int64_t from, std::int64_t until);

}  // namespace domain
