// ISO 3166 country codes with their English names.
#pragma once

#include <span>
#include <string_view>

namespace domain {

struct Country {
  std::string_view code;
  std::string_view name;
};

[[nodiscard]] std::span<const Country> countries();                       // by name
[[nodiscard]] std::string_view country_name(std::string_view code);  // empty when there is none

}  // namespace domain
