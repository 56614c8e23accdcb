#include "base/ids.h"

namespace base {

std::string display(CustomerId id) {
  std::string digits = std::to_string(id.value);
  if (digits.size() < 5) digits.insert(0, 5 - digits.size(), '0');
  return "col" + digits;
}

std::optional<CustomerId> parse_cid(std::string_view text) {
  std::string folded = to_lower(trim(text));
  if (folded.starts_with("col")) folded.erase(0, 3);
  return parse<CustomerId>(folded);
}

}  // namespace base
