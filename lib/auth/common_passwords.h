// The passwords that are guessed first: the most used ones, with digits or signs around them, letters written as digits, one
// thing again and again, or the digits and letters in their order.
#pragma once

#include <string_view>

namespace auth {

[[nodiscard]] bool is_common_password(std::string_view password);

}  // namespace auth
