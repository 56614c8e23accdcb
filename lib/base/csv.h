// Comma-separated values that a spreadsheet opens without running anything: a text that begins like a formula gets an apostrophe
// before it (ASVS 1.2.10). RFC 4180: lines end with CR LF, quotes are doubled.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/money.h"

namespace base {

class CsvLine {
 public:
  CsvLine& text(std::string_view value);
  CsvLine& money(Money amount);  // a number, "-49.00": with its sign and never a formula
  [[nodiscard]] std::string end() const { return line_ + "\r\n"; }

 private:
  void append(std::string_view cell);
  std::string line_;
  bool first_ = true;
};

[[nodiscard]] std::string csv_line(const std::vector<std::string>& texts);

}  // namespace base
