#include "base/json.h"

namespace base {

std::string json_string(std::string_view utf8) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string literal = "\"";
  for (const char c : utf8) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == '\'' || byte == 0x7F) {
      literal.append("\\u00").append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 15]);
    } else {
      literal += c;
    }
  }
  return literal + '"';
}

}  // namespace base
