// A random key for a link, and what is stored of it.
#pragma once

#include <string>

#include "ports/random.h"

namespace auth {

struct FreshKey {
  std::string key;   // 32 hexadecimal digits
  std::string hash;  // its SHA-256
};
[[nodiscard]] FreshKey fresh_key(ports::Random& random);

}  // namespace auth
