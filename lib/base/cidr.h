// A network as people write it: "192.0.2.0/24", "2001:db8::/48". The address is the network's own: no bits behind the prefix.
#pragma once

#include <array>
#include <string>

#include "base/codec.h"
#include "base/contact_values.h"

namespace base {

class Cidr {
 public:
  Cidr() = default;
  [[nodiscard]] std::string text() const;
  [[nodiscard]] bool is_v6() const { return v6_; }
  [[nodiscard]] int prefix() const { return prefix_; }
  [[nodiscard]] bool contains(const IpAddress& ip) const;
  // One of the two contains the other.
  [[nodiscard]] bool overlaps(const Cidr& other) const;
  // IPv4: how many addresses it has, the network's own and the broadcast address among them, and the first one as a number.
  [[nodiscard]] long long size_v4() const { return 1LL << (32 - prefix_); }
  [[nodiscard]] long long first_v4() const;
  [[nodiscard]] IpAddress first() const;
  [[nodiscard]] IpAddress last() const;

 private:
  friend struct Codec<Cidr>;
  std::array<unsigned char, 16> bytes_{};  // IPv4: the first four
  int prefix_ = 0;
  bool v6_ = false;
};

template <>
struct Codec<Cidr> {
  static std::optional<Cidr> parse(std::string_view text);
  static std::string str(const Cidr& value) { return value.text(); }
};

}  // namespace base
