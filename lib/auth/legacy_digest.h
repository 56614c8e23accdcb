// MD5, SHA-1 and HMAC-SHA-1 as plain bytes. MD5 and SHA-1 only read what the old system has left behind; HMAC-SHA-1 is what
// authenticator apps compute (RFC 6238). Nothing new is protected by them.
#pragma once

#include <string>
#include <string_view>

namespace auth {

[[nodiscard]] std::string md5(std::string_view text);
[[nodiscard]] std::string sha1(std::string_view text);
[[nodiscard]] std::string hmac_sha1(std::string_view key, std::string_view text);

}  // namespace auth
