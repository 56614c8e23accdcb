#include "adapters/system_clock.h"

#include <chrono>

namespace adapters {

base::Timestamp SystemClock::now() {
  return {std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now())};
}

}  // namespace adapters
