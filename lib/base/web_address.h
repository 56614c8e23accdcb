// Addresses that staff enter and others click. Only what leads to a page gets through: nothing that a browser would run
// ("javascript:", "data:") and nothing that looks like a page of ours and is another host ("//host", "/\host").
#pragma once

#include <string_view>

namespace base {

// "https://wiki.example.com/page?x=1": a host name, no user name before it.
[[nodiscard]] bool is_https_address(std::string_view text);
// "/mgmt/arrears.html?days=30".
[[nodiscard]] bool is_own_path(std::string_view text);

}  // namespace base
