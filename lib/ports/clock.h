// The time, as a port: a year of business can be run in a test in seconds. Always UTC.
#pragma once

#include "base/date.h"

namespace ports {

class Clock {
 public:
  virtual ~Clock() = default;
  [[nodiscard]] virtual base::Timestamp now() = 0;
};

}  // namespace ports
