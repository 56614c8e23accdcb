// Text from outside, turned into UTF-8. Only the encodings that PayPal accounts of this market use are known;
// iconv is not asked, since the name of the encoding comes from an unverified message and would choose which
// code is loaded.
#pragma once

#include <string>
#include <string_view>

namespace base {

// `charset` is the label that came with the bytes: UTF-8, windows-1252 and their common aliases. When the
// label is unknown or the bytes do not fit it, they are read as UTF-8, and when they are not that either, as
// windows-1252. The result is always well-formed; a byte that means nothing becomes U+FFFD.
[[nodiscard]] std::string to_utf8(std::string_view bytes, std::string_view charset);

}  // namespace base
