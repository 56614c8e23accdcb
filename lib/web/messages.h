// The words for every refusal, from templates/shared/messages.en: lines "tag: sentence". A tag without words is a bug.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace web {

class Messages {
 public:
  explicit Messages(const std::string& file);  // throws std::runtime_error, naming file and line
  [[nodiscard]] const std::string& words(std::string_view tag) const;  // throws std::logic_error

 private:
  std::map<std::string, std::string, std::less<>> words_;
};

}  // namespace web
