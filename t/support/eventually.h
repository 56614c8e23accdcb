// Waits for a condition that another process brings about; the test fails when it does not come.
#pragma once

#include <chrono>
#include <thread>

#include "t/support/test.h"

namespace t {

template <class Condition>
void eventually(Condition condition, std::chrono::seconds at_most = std::chrono::seconds{20},
                std::chrono::milliseconds pause = std::chrono::milliseconds{20}) {
  const auto end = std::chrono::steady_clock::now() + at_most;
  while (!condition()) {
    if (std::chrono::steady_clock::now() > end) {
      BOOST_ERROR("what was waited for did not happen");
      return;
    }
    std::this_thread::sleep_for(pause);
  }
}

}  // namespace t
