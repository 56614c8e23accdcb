// Counts of our own addresses, added up in memory before they go into the traffic database. A flow that lasts is spread evenly
// over the five minutes that it spans, so that no byte is lost and none is counted twice; a quarter hour is three of them.
// Traffic between two addresses of ours counts for both: out of one, into the other.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "base/time_zone.h"
#include "domain/traffic_flow.h"

namespace domain {

inline constexpr std::int64_t kFive = 300;     // seconds
inline constexpr std::int64_t kQuarter = 900;

// Which addresses are ours: those listed in ips.
class OwnAddresses {
 public:
  // The place of each is its number here.
  explicit OwnAddresses(std::vector<std::string> texts);
  [[nodiscard]] int find(const NetAddress& address) const {  // -1: not ours
    const auto at = places_.find(address);
    return at == places_.end() ? -1 : at->second;
  }
  [[nodiscard]] const std::vector<std::string>& texts() const { return texts_; }

 private:
  std::vector<std::string> texts_;
  std::unordered_map<NetAddress, int, NetAddressHash> places_;
};

struct TrafficKey {
  int address = 0;  // place in OwnAddresses
  std::int64_t time = 0;  // quarter hours, or days, since 1970
  TrafficDirection direction{};
  TrafficProtocol protocol{};
  int port = 0;
};

struct TrafficSum {
  std::int64_t bytes = 0, packets = 0;
};

struct TrafficRow {
  TrafficKey key;
  TrafficSum sum;
};

struct FiveRow {
  int address = 0;
  std::int64_t slot = 0;
  std::int64_t in = 0, out = 0;
};

class TrafficCounts {
 public:
  explicit TrafficCounts(const OwnAddresses& own) : own_(own) {}

  // False when neither end is ours.
  bool add(const TrafficFlow& flow);
  [[nodiscard]] std::int64_t bytes() const { return bytes_; }  // of all that was kept, for each of our ends

  // Sorted by address, then time: the order in which the database keeps them.
  [[nodiscard]] std::vector<TrafficRow> quarters() const;
  [[nodiscard]] std::vector<FiveRow> fives() const;
  // The quarters summed up into days of that zone.
  [[nodiscard]] static std::vector<TrafficRow> days(const std::vector<TrafficRow>& quarters, const base::TimeZone& zone);

 private:
  void count(int address, TrafficDirection direction, const TrafficFlow& flow, int port, TrafficSum whole);
  void put(int address, TrafficDirection direction, TrafficProtocol protocol, int port, std::int64_t five, TrafficSum part);

  struct InOut {
    std::int64_t in = 0, out = 0;
  };
  const OwnAddresses& own_;
  std::unordered_map<std::uint64_t, TrafficSum> quarters_;
  std::unordered_map<std::uint64_t, InOut> fives_;
  std::int64_t bytes_ = 0;
};

}  // namespace domain
