#include "t/support/traffic_rows.h"

#include "adapters/system_clock.h"
#include "domain/traffic_import.h"
#include "t/support/traffic_database.h"

namespace t {

void put_traffic(const std::vector<std::string>& ips, int days) {
  empty_traffic();
  const base::Timestamp now = adapters::SystemClock{}.now();
  const domain::OwnAddresses own{ips};
  domain::TrafficCounts counts{own};
  for (const auto& ip : ips) {
    for (int back = 0; back < days; ++back) {
      domain::TrafficFlow flow;
      flow.from = domain::parse_net_address("203.0.113.9").value();
      flow.to = domain::parse_net_address(ip).value();
      flow.to_port = 443;
      flow.protocol = domain::TrafficProtocol::tcp;
      flow.begin = flow.end = base::Timestamp{base::date_of(now).day}.at.time_since_epoch().count() - back * 86'400;
      flow.bytes = 100'000'000;
      flow.bytes_back = 300'000'000;
      flow.packets = flow.packets_back = 1000;
      counts.add(flow);
    }
  }
  db::Database importer{traffic_import_target()};
  static_cast<void>(domain::store_traffic(importer, own, counts, {}, {.checksum = std::string(64, 'a'), .name = "test"}, now));
}

}  // namespace t
