#include "adapters/system_random.h"

#include <sys/random.h>

#include <cerrno>
#include <system_error>

#include "base/text.h"

namespace adapters {

std::string SystemRandom::hex(std::size_t count) {
  std::string bytes(count, '\0');
  std::size_t have = 0;
  while (have < count) {
    const ssize_t got = ::getrandom(bytes.data() + have, count - have, 0);
    if (got < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "getrandom");
    if (got > 0) have += static_cast<std::size_t>(got);
  }
  return base::to_hex(bytes);
}

}  // namespace adapters
