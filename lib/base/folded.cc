#include "base/folded.h"

#include <array>

#include "base/text.h"

namespace base {

namespace {

constexpr char32_t kFirstLatin = 0xC0;
// U+00C0 to U+017F without their marks; a blank for × and ÷.
constexpr std::array<std::string_view, 192> kLatin = {
    "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i", "d", "n", "o", "o", "o", "o", "o", " ",
    "o", "u", "u", "u", "u", "y", "th", "ss", "a", "a", "a", "a", "a", "a", "ae", "c", "e", "e", "e", "e", "i", "i", "i", "i",
    "d", "n", "o", "o", "o", "o", "o", " ", "o", "u", "u", "u", "u", "y", "th", "y", "a", "a", "a", "a", "a", "a", "c", "c",
    "c", "c", "c", "c", "c", "c", "d", "d", "d", "d", "e", "e", "e", "e", "e", "e", "e", "e", "e", "e", "g", "g", "g", "g",
    "g", "g", "g", "g", "h", "h", "h", "h", "i", "i", "i", "i", "i", "i", "i", "i", "i", "i", "ij", "ij", "j", "j", "k", "k",
    "k", "l", "l", "l", "l", "l", "l", "l", "l", "l", "l", "n", "n", "n", "n", "n", "n", "n", "n", "n", "o", "o", "o", "o",
    "o", "o", "oe", "oe", "r", "r", "r", "r", "r", "r", "s", "s", "s", "s", "s", "s", "s", "s", "t", "t", "t", "t", "t", "t",
    "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "u", "w", "w", "y", "y", "y", "z", "z", "z", "z", "z", "z", "s"};

struct Character {
  char32_t code = 0;
  std::size_t length = 1;
};

Character character_at(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(at + i < text.size() ? text[at + i] : '\0'); };
  const unsigned char first = byte(0);
  if (first < 0x80) return {first, 1};
  const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
  char32_t code = first & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) code = (code << 6) | (byte(i) & 0x3Fu);
  return {code, length};
}

// What stands inside a word without being a part of it: apostrophes and combining marks.
bool is_dropped(char32_t c) { return c == '\'' || c == 0x2018 || c == 0x2019 || c == 0x2BC || (c >= 0x300 && c <= 0x36F); }

bool is_gap(char32_t c) { return (c >= 0x80 && c <= 0xBF) || (c >= 0x2000 && c <= 0x206F) || (c >= 0x3000 && c <= 0x3002); }

// The folded character; a blank for a gap between words.
std::string plain(char32_t c, std::string_view as_it_is) {
  if (c < 0x80) return {is_alnum(static_cast<char>(c)) ? lower(static_cast<char>(c)) : ' '};
  if (c >= kFirstLatin && c < kFirstLatin + kLatin.size()) return std::string{kLatin[c - kFirstLatin]};
  if (is_gap(c)) return " ";
  // Greek and Cyrillic capitals: both lie in the two-byte range with their small letters.
  char32_t small = c;
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) small = c + 0x20;
  if (c >= 0x400 && c <= 0x40F) small = c + 0x50;
  if (small == c) return std::string{as_it_is};
  return {static_cast<char>(0xC0u | (small >> 6)), static_cast<char>(0x80u | (small & 0x3Fu))};
}

}  // namespace

Folded fold(std::string_view source) {
  Folded result;
  result.text.reserve(source.size());
  result.origin.reserve(source.size() + 1);
  bool gap = false;
  std::size_t end_of_letter = 0;
  for (std::size_t at = 0; at < source.size();) {
    const Character c = character_at(source, at);
    if (!is_dropped(c.code)) {
      const std::string letters = plain(c.code, source.substr(at, c.length));
      if (letters == " ") {
        gap = !result.text.empty();
      } else {
        if (gap) {
          result.text += ' ';
          result.origin.push_back(end_of_letter);
          gap = false;
        }
        result.text += letters;
        result.origin.insert(result.origin.end(), letters.size(), at);
        end_of_letter = at + c.length;
      }
    }
    at += c.length;
  }
  result.origin.push_back(end_of_letter);
  return result;
}

std::string folded(std::string_view source) { return fold(source).text; }

std::string digits_of(std::string_view text) {
  std::string digits;
  for (char c : text) {
    if (is_digit(c)) digits += c;
  }
  return digits;
}

}  // namespace base
