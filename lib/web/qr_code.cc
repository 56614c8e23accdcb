#include "web/qr_code.h"

#include <qrencode.h>

#include <memory>
#include <stdexcept>

namespace web {

namespace {

constexpr int kQuiet = 4;
constexpr unsigned char kDark = 1;

}  // namespace

QrCode qr_code(const std::string& text) {
  const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
      QRcode_encodeString8bit(text.c_str(), 0, QR_ECLEVEL_M), &QRcode_free};
  if (code == nullptr) throw std::runtime_error("no QR code can be made");
  QrCode out;
  out.size = code->width + 2 * kQuiet;
  for (int y = 0; y < code->width; ++y) {
    const unsigned char* row = code->data + y * code->width;
    for (int x = 0; x < code->width;) {
      const int from = x;
      while (x < code->width && (row[x] & kDark) != 0) ++x;
      if (x == from) {
        ++x;
        continue;
      }
      const std::string run = std::to_string(x - from);
      out.path += "M" + std::to_string(from + kQuiet) + " " + std::to_string(y + kQuiet) + "h" + run + "v1h-" + run + "z";
    }
  }
  return out;
}

}  // namespace web
