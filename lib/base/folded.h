// Text as it is searched: lower case, accents off, apostrophes gone, everything else that is neither letter nor digit one blank.
// "Müller-Test" is "muller test", "O'Sample & Co." is "osample co".
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace base {

struct Folded {
  std::string text;
  // For each byte of `text` where its character stood in the source, and one more for the end of the last one.
  std::vector<std::size_t> origin;
};

[[nodiscard]] Folded fold(std::string_view source);  // valid UTF-8
[[nodiscard]] std::string folded(std::string_view source);

// "+1 (555) 010-0100" -> "15550100100".
[[nodiscard]] std::string digits_of(std::string_view text);

}  // namespace base
