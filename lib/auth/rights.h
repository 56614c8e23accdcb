// Roles of staff and what they may do. A right is the short word that stands in a page table (apps/*/pages.h).
#pragma once

#include <string_view>

#include "tables/users.h"

namespace auth {

// "staff" is everybody who is logged in to mgmt. A word that is not known is nobody's right.
[[nodiscard]] bool holds(tables::users::Role role, std::string_view right);

// What every customer who is logged in to am holds, and the only right there.
inline constexpr std::string_view kCustomer = "customer";

}  // namespace auth
