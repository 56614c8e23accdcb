#include "web/quantity.h"

#include <span>

#include "base/text.h"

namespace web {

namespace {

constexpr Unit kBytes[] = {{1'000, "kB"}, {1'000'000, "MB"}, {1'000'000'000, "GB"}, {1'000'000'000'000, "TB"}};
constexpr Unit kRates[] = {{1'000, "kbit/s"}, {1'000'000, "Mbit/s"}, {1'000'000'000, "Gbit/s"}};

// The greatest unit of which the highest has at least one; of the last but one it may have ten thousand.
Unit fitting(std::span<const Unit> units, std::int64_t highest) {
  Unit best = units.front();
  for (const Unit unit : units) {
    const bool last = unit.size == units.back().size;
    if (highest >= unit.size * (last ? 10 : 1)) best = unit;
  }
  return best;
}

}  // namespace

Unit byte_unit(std::int64_t highest) { return fitting(kBytes, highest); }
Unit rate_unit(std::int64_t highest) { return fitting(kRates, highest); }

std::string number_in(std::int64_t amount, Unit unit) {
  const std::int64_t tenths = amount / unit.size * 10 + (amount % unit.size * 10 + unit.size / 2) / unit.size;
  return base::grouped(tenths / 10) + '.' + static_cast<char>('0' + tenths % 10);
}

std::string amount_in(std::int64_t amount, Unit unit) { return number_in(amount, unit) + ' ' + unit.name; }

std::string percent(std::int64_t part, std::int64_t whole) {
  if (whole <= 0) return "0.0%";
  const auto tenths = static_cast<std::int64_t>(static_cast<long double>(part) * 1000 / static_cast<long double>(whole) + 0.5L);
  return std::to_string(tenths / 10) + '.' + static_cast<char>('0' + tenths % 10) + '%';
}

}  // namespace web
