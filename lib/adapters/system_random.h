// The kernel's generator.
#pragma once

#include "ports/random.h"

namespace adapters {

class SystemRandom : public ports::Random {
 public:
  [[nodiscard]] std::string hex(std::size_t count) override;
};

}  // namespace adapters
