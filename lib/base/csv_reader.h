// Reads comma-separated values as RFC 4180 has them: cells may be quoted, quotes in them doubled, and may hold line breaks. A byte
// order mark at the beginning is no part of the first cell.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace base {

struct CsvRow {
  int line = 0;  // on which it begins, from 1
  std::vector<std::string> cells;
};

// Empty lines are left out. Throws std::runtime_error naming the line when a quote is never closed.
[[nodiscard]] std::vector<CsvRow> read_csv(std::string_view text);

}  // namespace base
