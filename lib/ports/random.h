// Unpredictable bytes.
#pragma once

#include <string>

namespace ports {

class Random {
 public:
  virtual ~Random() = default;
  // `count` bytes from the system's generator, as twice as many hexadecimal digits. Throws when there is no entropy.
  [[nodiscard]] virtual std::string hex(std::size_t count) = 0;
};

}  // namespace ports
