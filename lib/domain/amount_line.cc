#include "domain/amount_line.h"

#include "base/text.h"

namespace domain {

std::string amount_line(const std::string& text, const std::string& detail, base::Money amount) {
  constexpr std::size_t kWidth = 56;
  std::string words = text + (detail.empty() ? "" : " (" + detail + ")");
  const auto length = base::utf8_length(words);
  words.append(length >= kWidth ? 2 : kWidth - length, ' ');
  return "  " + words + base::display(amount) + '\n';
}

}  // namespace domain
