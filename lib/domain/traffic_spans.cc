#include "domain/traffic_spans.h"

#include <algorithm>
#include <string>
#include <unordered_map>

#include "domain/traffic_counts.h"
#include "tables/traffic_addresses.h"

namespace domain {

namespace {

using Numbers = std::unordered_map<std::string, int>;

Numbers numbers(db::Impatient::Turn& bwdb, const std::vector<HeldTime>& held) {
  std::vector<std::string> ips;
  for (const auto& time : held) {
    if (ips.empty() || ips.back() != time.ip.text()) ips.push_back(time.ip.text());
  }
  Numbers ids;
  if (ips.empty()) return ids;
  for (const auto& row : tables::traffic_addresses::of(bwdb.reader(), ips)) ids.emplace(row.ip.text(), row.id);
  return ids;
}

}  // namespace

std::int64_t quarter_from(base::Timestamp when) { return (when.at.time_since_epoch().count() + kQuarter - 1) / kQuarter; }

std::vector<HeldTime> held_times(const std::vector<tables::ip_history::Tenure>& tenures, base::Timestamp from, base::Timestamp until) {
  std::vector<HeldTime> held;
  for (const auto& tenure : tenures) {
    const HeldTime time{tenure.ip, quarter_from(std::max(from, tenure.since)), quarter_from(std::min(until, tenure.until.value_or(until)))};
    if (time.from < time.until) held.push_back(time);
  }
  return held;
}

std::vector<TrafficSpan> quarter_spans(db::Impatient::Turn& bwdb, const std::vector<HeldTime>& held, std::int64_t from, std::int64_t until) {
  const Numbers ids = numbers(bwdb, held);
  std::vector<TrafficSpan> spans;
  for (const auto& time : held) {
    const auto id = ids.find(time.ip.text());
    const TrafficSpan span{id == ids.end() ? 0 : id->second, std::max(from, time.from), std::min(until, time.until)};
    if (span.address != 0 && span.from < span.until) spans.push_back(span);
  }
  return spans;
}

}  // namespace domain
