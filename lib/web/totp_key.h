// How a key for one-time codes is shown.
#pragma once

#include <string>
#include <string_view>

namespace web {

// "JBSW Y3DP ...": easier to type than 32 letters in a row.
[[nodiscard]] std::string in_groups(std::string_view secret);

}  // namespace web
