// A clock that stands still until the test moves it.
#pragma once

#include "ports/clock.h"

namespace t {

class ManualClock : public ports::Clock {
 public:
  explicit ManualClock(base::Timestamp start) : now_(start) {}
  [[nodiscard]] base::Timestamp now() override { return now_; }
  void advance(std::chrono::seconds span) { now_ = now_ + span; }

 private:
  base::Timestamp now_;
};

}  // namespace t
