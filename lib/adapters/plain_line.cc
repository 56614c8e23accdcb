#include "adapters/plain_line.h"

#include <algorithm>

#include "base/charset.h"
#include "base/text.h"

namespace adapters {

std::string plain_line(std::string_view foreign, std::size_t most) {
  std::string line = base::to_utf8(base::trim(foreign), "");
  std::replace_if(
      line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; },
      ' ');
  if (line.size() > most) {
    while (most > 0 && (static_cast<unsigned char>(line[most]) & 0xC0) == 0x80) --most;
    line.resize(most);
  }
  return line;
}

}  // namespace adapters
