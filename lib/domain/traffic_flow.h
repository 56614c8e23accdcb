// One line of what a collector delivers: so much went from one address to another between two moments.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace domain {

// The numbers in these two stand in the traffic database.
enum class TrafficDirection { in, out };
enum class TrafficProtocol { other, icmp, tcp, udp };

// An address as 16 bytes; IPv4 as ::ffff:a.b.c.d.
struct NetAddress {
  std::array<unsigned char, 16> bytes{};
  friend bool operator==(const NetAddress&, const NetAddress&) = default;
};

[[nodiscard]] std::optional<NetAddress> parse_net_address(std::string_view text);

struct NetAddressHash {
  std::size_t operator()(const NetAddress& address) const;
};

struct TrafficFlow {
  NetAddress from, to;
  int from_port = 0, to_port = 0;  // none for ICMP
  TrafficProtocol protocol{};
  std::int64_t begin = 0, end = 0;  // seconds since 1970, UTC; end is not before begin
  std::int64_t bytes = 0, packets = 0;
  std::int64_t bytes_back = 0, packets_back = 0;  // what went the other way, where a collector has both in one line
};

}  // namespace domain
