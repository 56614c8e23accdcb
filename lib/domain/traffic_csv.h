// Reads what collectors write as CSV: pmacct (print plugin, or the columns of its SQL tables) and nfdump -o csv, old and new. The
// header line says which column is what; names are those of either program, in any order and case, and other columns are passed
// over. Times are UTC: "2026-11-22 10:15:00", with T and Z or a fraction, or seconds since 1970.
#pragma once

#include <array>
#include <string>
#include <string_view>

#include "domain/traffic_flow.h"

namespace domain {

struct TrafficCsvOptions {
  std::int64_t factor = 1;         // sampled exports: one packet in so many was looked at
  std::int64_t span_seconds = 300;  // how long a line lasts whose end is not in it
  std::int64_t latest = 0;         // a line that begins after this moment is refused; 0: none is
};

class TrafficCsv {
 public:
  // Throws std::runtime_error in words when the header lacks a column that is needed.
  TrafficCsv(std::string_view header, const TrafficCsvOptions& options);

  enum class Got { flow, nothing, refused, end };
  // Without the line's end. refused: why() says what is wrong. nothing: an empty line, or no traffic. end: nfdump's summary
  // begins here, and what follows is no flow.
  [[nodiscard]] Got read(std::string_view line, TrafficFlow& flow);
  [[nodiscard]] const char* why() const { return why_; }

 private:
  enum Column { from, to, from_port, to_port, protocol, packets, bytes, packets_back, bytes_back, begin, end, duration, kColumns };
  [[nodiscard]] Got refuse(const char* why) {
    why_ = why;
    return Got::refused;
  }
  [[nodiscard]] bool cut(std::string_view line);
  [[nodiscard]] std::string_view cell(Column column) const { return cells_[column]; }
  [[nodiscard]] bool has(Column column) const { return at_[column] >= 0; }
  [[nodiscard]] const char* read_times(TrafficFlow& flow) const;
  [[nodiscard]] const char* read_counts(TrafficFlow& flow) const;

  TrafficCsvOptions options_;
  std::array<int, kColumns> at_;
  int columns_ = 0;
  std::array<std::string_view, kColumns> cells_;
  std::array<signed char, 128> what_;  // by place in the line: the column, or -1
  const char* why_ = "";
};

}  // namespace domain
