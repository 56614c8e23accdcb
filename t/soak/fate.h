// What happens to whom on which day, from a seed alone: the same seed is the same year, whoever asks and in whatever order.
#pragma once

#include <cstdint>
#include <string_view>

namespace soak {

class Fate {
 public:
  explicit Fate(std::uint64_t seed) : seed_(seed) {}

  // Out of a thousand.
  [[nodiscard]] bool happens(std::string_view what, std::int64_t who, std::int64_t when, int per_mille) const {
    return static_cast<int>(roll(what, who, when) % 1000) < per_mille;
  }
  [[nodiscard]] int between(std::string_view what, std::int64_t who, std::int64_t when, int low, int high) const {
    return low + static_cast<int>(roll(what, who, when) % static_cast<std::uint64_t>(high - low + 1));
  }

 private:
  [[nodiscard]] std::uint64_t roll(std::string_view what, std::int64_t who, std::int64_t when) const {
    std::uint64_t state = seed_;
    for (const char c : what) state = mixed(state ^ static_cast<unsigned char>(c));
    return mixed(mixed(state ^ static_cast<std::uint64_t>(who)) ^ static_cast<std::uint64_t>(when));
  }
  // The finaliser of splitmix64.
  [[nodiscard]] static std::uint64_t mixed(std::uint64_t x) {
    x += 0x9e3779b97f4a7c15;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9;
    x = (x ^ (x >> 27)) * 0x94d049bb133111eb;
    return x ^ (x >> 31);
  }

  std::uint64_t seed_;
};

}  // namespace soak
