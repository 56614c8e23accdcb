// Amounts of data and rates as people read them: decimal units, one place after the point, the same unit within a column.
#pragma once

#include <cstdint>
#include <string>

namespace web {

struct Unit {
  std::int64_t size = 1;
  const char* name = "";
};

// kB, MB, GB or TB, so that the highest of a column has few digits.
[[nodiscard]] Unit byte_unit(std::int64_t highest);
// kbit/s, Mbit/s or Gbit/s.
[[nodiscard]] Unit rate_unit(std::int64_t highest);

// "1,076.2"; rounded.
[[nodiscard]] std::string number_in(std::int64_t amount, Unit unit);
// "1,076.2 GB".
[[nodiscard]] std::string amount_in(std::int64_t amount, Unit unit);
// "61.2%" of the whole; "0.0%" of nothing.
[[nodiscard]] std::string percent(std::int64_t part, std::int64_t whole);

}  // namespace web
