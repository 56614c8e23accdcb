// Writing JSON: a text as a string literal. What reads it is in adapters/stripe_object.h.
#pragma once

#include <string>
#include <string_view>

namespace base {

// With its quotes. "<" and the like are escaped too, so that the literal is inert wherever it lands.
[[nodiscard]] std::string json_string(std::string_view utf8);

}  // namespace base
