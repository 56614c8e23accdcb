// Charts as the numbers of an SVG picture; the markup around them is a template's. Colours are classes of the style sheet, sizes
// are attributes: a page may not have styles of its own.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "web/quantity.h"

namespace web {

// One column: `lower` stands on the line, `upper` on it.
struct ChartBar {
  std::int64_t lower = 0, upper = 0;
  bool part = false;  // of a time that is not over
};

struct BarChart {
  std::string view_box;                 // "0 0 300 100"; a column is ten wide
  std::string lower, upper;             // data of paths
  std::string lower_part, upper_part;   // empty when every column is whole
  std::string grid, base;
  std::optional<std::string> reference;  // a line across, such as an allowance
  std::vector<std::string> labels;       // of the grid's lines and the base, from above
};

// Columns begin at zero; the scale ends at a round number above the highest, which may be the reference. There are `slots`
// columns, of which the last ones may be missing.
[[nodiscard]] BarChart bar_chart(const std::vector<ChartBar>& bars, std::size_t slots, Unit unit, std::optional<std::int64_t> reference);

struct RingPart {
  std::string dashes, offset;  // stroke-dasharray and stroke-dashoffset of a circle with a radius of 42
};

// One part for each value that is not too small to be seen, in their order.
[[nodiscard]] std::vector<RingPart> ring_chart(const std::vector<std::int64_t>& values);

}  // namespace web
