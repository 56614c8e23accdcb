#include "domain/traffic_used.h"

#include "domain/traffic_month.h"
#include "domain/traffic_report.h"

namespace domain {

namespace {

constexpr std::chrono::seconds kFresh{60};
constexpr std::size_t kMostKept = 2000;

std::int64_t used(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const Tenures& tenures, base::Date first, base::Date last) {
  const auto held = held_times(tenures, zone.start_of(first), zone.start_of(base::add_days(last, 1)));
  const auto report = traffic_report(bwdb, zone, held, first, last, {});
  return report.in + report.out;
}

}  // namespace

std::int64_t used_this_month(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const Tenures& tenures, base::Timestamp now) {
  const auto month = traffic_month(zone, now);
  return used(bwdb, zone, tenures, month.first, month.today);
}

LateTraffic used_lately(db::Impatient::Turn& bwdb, const base::TimeZone& zone, const Tenures& tenures, base::Timestamp now) {
  const auto month = traffic_month(zone, now);
  return {.this_month = used(bwdb, zone, tenures, month.first, month.today),
          .last_month = used(bwdb, zone, tenures, base::add_months(month.first, -1, 1), base::add_days(month.first, -1))};
}

std::optional<std::int64_t> TrafficUsed::this_month(TrafficDesk& desk, base::CustomerId cid, const std::function<Tenures()>& tenures,
                                                    base::Timestamp now) {
  const auto found = kept_.find(cid.value);
  const bool same_day = found != kept_.end() && desk.zone().day_of(found->second.at) == desk.zone().day_of(now);
  if (same_day && found->second.at <= now && now < found->second.at + kFresh) return found->second.bytes;
  if (!desk.there()) return std::nullopt;
  const auto bytes = desk.ask([&, held = tenures()](db::Impatient::Turn& bwdb) { return used_this_month(bwdb, desk.zone(), held, now); });
  if (!bytes) return std::nullopt;
  if (kept_.size() >= kMostKept) kept_.clear();
  kept_[cid.value] = {now, *bytes};
  return bytes;
}

}  // namespace domain
