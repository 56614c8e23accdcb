// Calendar days of a place on earth, read from a compiled file of the time zone database ("America/New_York" below
// /usr/share/zoneinfo). After the last change that the file names, the offset stays as it is.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"

namespace base {

class TimeZone {
 public:
  TimeZone() = default;  // UTC
  // "UTC" needs no file. Throws std::runtime_error when the name leads to none, or the file cannot be read.
  [[nodiscard]] static TimeZone load(const std::string& name, const std::string& directory = "/usr/share/zoneinfo");

  [[nodiscard]] const std::string& name() const { return name_; }
  [[nodiscard]] Date day_of(Timestamp when) const;
  // The first second of that day. Where clocks are set at midnight, the day begins when its date does.
  [[nodiscard]] Timestamp start_of(Date day) const;
  // When clocks there show that time of the day, given since midnight and less than a day. Of two such moments the first; for a
  // time that clocks skip as they are set forward, the moment of the change.
  [[nodiscard]] Timestamp at(Date day, std::chrono::minutes time) const;
  // "2026-11-22 09:30:00" there.
  [[nodiscard]] Timestamp local(Timestamp when) const;

 private:
  struct Change {
    std::int64_t at;      // seconds since 1970, UTC
    std::int64_t offset;  // seconds east, from then on
  };
  [[nodiscard]] std::int64_t offset_at(std::int64_t when) const;

  std::string name_ = "UTC";
  std::int64_t before_ = 0;  // the offset before the first change
  std::vector<Change> changes_;
};

}  // namespace base
