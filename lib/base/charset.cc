#include "base/charset.h"

#include <algorithm>
#include <array>

#include "base/text.h"

namespace base {

namespace {

constexpr char32_t kReplacement = 0xFFFD;

// windows-1252 from 0x80 to 0x9F; above and below it is Unicode's own numbering.
constexpr std::array<char32_t, 32> kWindows1252 = {
    0x20AC,       kReplacement, 0x201A, 0x0192, 0x201E, 0x2026,       0x2020, 0x2021,
    0x02C6,       0x2030,       0x0160, 0x2039, 0x0152, kReplacement, 0x017D, kReplacement,
    kReplacement, 0x2018,       0x2019, 0x201C, 0x201D, 0x2022,       0x2013, 0x2014,
    0x02DC,       0x2122,       0x0161, 0x203A, 0x0153, kReplacement, 0x017E, 0x0178};

char32_t windows_1252(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 && byte < 0xA0 ? kWindows1252[byte - 0x80u] : byte;
}

void append_utf8(std::string& out, char32_t point) {
  const auto tail = [&](int shift) { out += static_cast<char>(0x80 | ((point >> shift) & 0x3F)); };
  if (point < 0x80) {
    out += static_cast<char>(point);
  } else if (point < 0x800) {
    out += static_cast<char>(0xC0 | (point >> 6));
    tail(0);
  } else {
    out += static_cast<char>(0xE0 | (point >> 12));
    tail(6);
    tail(0);
  }
}

// Whoever labels text as Latin-1 means windows-1252, as browsers assume too.
bool labels_windows_1252(std::string_view charset) {
  static constexpr std::string_view kNames[] = {"windows-1252", "cp1252", "iso-8859-1", "iso8859-1",
                                                "latin1"};
  return std::any_of(std::begin(kNames), std::end(kNames),
                     [&](std::string_view name) { return equal_ignoring_case(trim(charset), name); });
}

}  // namespace

std::string to_utf8(std::string_view bytes, std::string_view charset) {
  const bool fits_windows_1252 =
      std::none_of(bytes.begin(), bytes.end(), [](char c) { return windows_1252(c) == kReplacement; });
  if (!(labels_windows_1252(charset) && fits_windows_1252) && valid_utf8(bytes)) return std::string{bytes};
  std::string out;
  out.reserve(bytes.size() + bytes.size() / 8);
  for (char c : bytes) append_utf8(out, windows_1252(c));
  return out;
}

}  // namespace base
