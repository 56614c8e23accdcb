// The machine's clock.
#pragma once

#include "ports/clock.h"

namespace adapters {

class SystemClock : public ports::Clock {
 public:
  [[nodiscard]] base::Timestamp now() override;
};

}  // namespace adapters
