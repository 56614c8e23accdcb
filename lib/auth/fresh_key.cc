#include "auth/fresh_key.h"

#include "auth/digest.h"

namespace auth {

FreshKey fresh_key(ports::Random& random) {
  std::string key = random.hex(16);
  std::string hash = sha256(key);
  return {std::move(key), std::move(hash)};
}

}  // namespace auth
