#include "domain/traffic_counts.h"

#include <algorithm>
#include <stdexcept>

#include "domain/traffic_ports.h"

namespace domain {

namespace {

// address 22 bits, time 23, direction 1, protocol 2, port 16: sorted as numbers they are in the order of the table.
constexpr int kTimeBits = 23;
constexpr std::uint64_t kMostAddresses = 1U << 22;

std::uint64_t pack(int address, std::int64_t time, TrafficDirection direction, TrafficProtocol protocol, int port) {
  return (static_cast<std::uint64_t>(address) << kTimeBits | static_cast<std::uint64_t>(time)) << 19 |
         static_cast<std::uint64_t>(direction) << 18 | static_cast<std::uint64_t>(protocol) << 16 | static_cast<std::uint64_t>(port);
}

TrafficKey unpack(std::uint64_t key) {
  return {static_cast<int>(key >> (19 + kTimeBits)), static_cast<std::int64_t>(key >> 19 & ((1U << kTimeBits) - 1)),
          static_cast<TrafficDirection>(key >> 18 & 1), static_cast<TrafficProtocol>(key >> 16 & 3), static_cast<int>(key & 0xffff)};
}

// The share of `whole` until `elapsed` of `lasted` seconds; the shares of all parts add up to the whole.
std::int64_t share(std::int64_t whole, std::int64_t elapsed, std::int64_t lasted) {
  return whole / lasted * elapsed + whole % lasted * elapsed / lasted;  // in two parts, so that nothing overflows
}

template <class Map, class Row, class Make>
std::vector<Row> sorted(const Map& map, Make make) {
  std::vector<std::uint64_t> keys;
  keys.reserve(map.size());
  for (const auto& [key, value] : map) keys.push_back(key);
  std::sort(keys.begin(), keys.end());
  std::vector<Row> rows;
  rows.reserve(keys.size());
  for (const auto key : keys) rows.push_back(make(key, map.find(key)->second));
  return rows;
}

}  // namespace

OwnAddresses::OwnAddresses(std::vector<std::string> texts) : texts_(std::move(texts)) {
  if (texts_.size() > kMostAddresses) throw std::runtime_error("more addresses than traffic can be counted for");
  places_.reserve(texts_.size());
  for (std::size_t i = 0; i < texts_.size(); ++i) {
    if (const auto address = parse_net_address(texts_[i])) places_.emplace(*address, static_cast<int>(i));
  }
}

bool TrafficCounts::add(const TrafficFlow& flow) {
  const int from = own_.find(flow.from);
  const int to = own_.find(flow.to);
  const TrafficSum there{flow.bytes, flow.packets}, back{flow.bytes_back, flow.packets_back};
  using enum TrafficDirection;
  if (from >= 0) {
    const int port = service_port(flow.from_port, flow.to_port);
    count(from, out, flow, port, there);
    count(from, in, flow, port, back);
  }
  if (to >= 0) {
    const int port = service_port(flow.to_port, flow.from_port);
    count(to, in, flow, port, there);
    count(to, out, flow, port, back);
  }
  return from >= 0 || to >= 0;
}

void TrafficCounts::count(int address, TrafficDirection direction, const TrafficFlow& flow, int port, TrafficSum whole) {
  if (whole.bytes == 0) return;
  bytes_ += whole.bytes;
  const std::int64_t lasted = flow.end - flow.begin;
  TrafficSum done;
  for (std::int64_t five = flow.begin / kFive;; ++five) {
    const std::int64_t elapsed = (five + 1) * kFive - flow.begin;
    if (elapsed >= lasted) {  // the last of them, or the only one
      put(address, direction, flow.protocol, port, five, {whole.bytes - done.bytes, whole.packets - done.packets});
      return;
    }
    const TrafficSum until{share(whole.bytes, elapsed, lasted), share(whole.packets, elapsed, lasted)};
    put(address, direction, flow.protocol, port, five, {until.bytes - done.bytes, until.packets - done.packets});
    done = until;
  }
}

void TrafficCounts::put(int address, TrafficDirection direction, TrafficProtocol protocol, int port, std::int64_t five, TrafficSum part) {
  TrafficSum& quarter = quarters_[pack(address, five / 3, direction, protocol, port)];
  quarter.bytes += part.bytes;
  quarter.packets += part.packets;
  InOut& sample = fives_[static_cast<std::uint64_t>(address) << 32 | static_cast<std::uint64_t>(five)];
  (direction == TrafficDirection::in ? sample.in : sample.out) += part.bytes;
}

std::vector<TrafficRow> TrafficCounts::quarters() const {
  return sorted<decltype(quarters_), TrafficRow>(quarters_, [](std::uint64_t key, const TrafficSum& sum) { return TrafficRow{unpack(key), sum}; });
}

std::vector<FiveRow> TrafficCounts::fives() const {
  return sorted<decltype(fives_), FiveRow>(fives_, [](std::uint64_t key, const InOut& sum) {
    return FiveRow{static_cast<int>(key >> 32), static_cast<std::int64_t>(key & 0xffffffffU), sum.in, sum.out};
  });
}

std::vector<TrafficRow> TrafficCounts::days(const std::vector<TrafficRow>& quarters, const base::TimeZone& zone) {
  std::unordered_map<std::int64_t, std::int64_t> day_of;  // a quarter hour lies in one day: zones differ by quarter hours
  std::unordered_map<std::uint64_t, TrafficSum> sums;
  for (const TrafficRow& row : quarters) {
    const auto [at, is_new] = day_of.try_emplace(row.key.time);
    if (is_new) at->second = zone.day_of({std::chrono::sys_seconds{std::chrono::seconds{row.key.time * kQuarter}}}).day.time_since_epoch().count();
    TrafficSum& sum = sums[pack(row.key.address, at->second, row.key.direction, row.key.protocol, row.key.port)];
    sum.bytes += row.sum.bytes;
    sum.packets += row.sum.packets;
  }
  return sorted<decltype(sums), TrafficRow>(sums, [](std::uint64_t key, const TrafficSum& sum) { return TrafficRow{unpack(key), sum}; });
}

}  // namespace domain
