// The password forms that came with the old system's data. They are only ever read; the next good login replaces them.
#pragma once

#include <string>
#include <string_view>

namespace auth {

// crypt(3): DES (13 characters), BSDi (_...), $1$, $2a$, $2b$, $2y$, $5$, $6$, $y$. MySQL: 16 hexadecimal digits are
// OLD_PASSWORD(), a star and 40 are PASSWORD(). Plain digests: 32 are MD5, 40 are SHA-1.
[[nodiscard]] bool is_legacy_hash(std::string_view stored);

// False for a form that is not known. Compares in constant time.
[[nodiscard]] bool verify_legacy(const std::string& password, const std::string& stored);

}  // namespace auth
