#include "apps/jcctl/traffic_sum.h"

#include <memory>

#include "domain/traffic_database.h"
#include "domain/traffic_desk.h"
#include "domain/traffic_report.h"

namespace jcctl {

domain::TrafficSum traffic_sum(const base::Config& config) {
  if (!domain::has_traffic_database(config)) return {};
  const auto desk = std::make_shared<domain::TrafficDesk>(config);
  return [desk](const std::vector<tables::ip_history::Tenure>& tenures, base::Date first, base::Date last) -> std::optional<std::int64_t> {
    const base::TimeZone& zone = desk->zone();
    const auto held = domain::held_times(tenures, zone.start_of(first), zone.start_of(base::add_days(last, 1)));
    return desk->ask([&](db::Impatient::Turn& bwdb) {
      const auto report = domain::traffic_report(bwdb, zone, held, first, last, {});
      return report.in + report.out;
    });
  };
}

}  // namespace jcctl
