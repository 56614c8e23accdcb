#include "web/messages.h"

#include <fstream>
#include <stdexcept>

#include "base/text.h"

namespace web {

Messages::Messages(const std::string& file) {
  std::ifstream in(file);
  if (!in) throw std::runtime_error(file + ": cannot be read");
  std::string line;
  for (int number = 1; std::getline(in, line); ++number) {
    if (base::trim(line).empty() || line.front() == '#') continue;
    const auto colon = line.find(": ");
    const bool fresh =
        colon != std::string::npos && words_.emplace(line.substr(0, colon), line.substr(colon + 2)).second;
    if (!fresh) throw std::runtime_error(file + ":" + std::to_string(number) + ": expected a new tag, a colon and words");
  }
}

const std::string& Messages::words(std::string_view tag) const {
  const auto it = words_.find(tag);
  if (it == words_.end()) throw std::logic_error("messages.en has no words for " + std::string{tag});
  return it->second;
}

}  // namespace web
