// A QR code as the data of an SVG path, so that a page needs no picture from elsewhere.
#pragma once

#include <string>
#include <string_view>

namespace web {

struct QrCode {
  int size = 0;      // modules on each side, with the quiet zone of four
  std::string path;  // "M4 4h7v1h-7z...": the dark ones, in units of a module
};

// Throws std::runtime_error when the text is too long for one.
[[nodiscard]] QrCode qr_code(const std::string& text);

}  // namespace web
