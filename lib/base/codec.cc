#include "base/codec.h"

#include <charconv>

namespace base {

namespace {

template <class Int>
std::optional<Int> parse_integer(std::string_view text) {
  Int value{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return value;
}

}  // namespace

std::optional<std::int64_t> Codec<std::int64_t>::parse(std::string_view text) {
  return parse_integer<std::int64_t>(text);
}

std::optional<int> Codec<int>::parse(std::string_view text) { return parse_integer<int>(text); }

std::optional<bool> Codec<bool>::parse(std::string_view text) {
  if (text == "1") return true;
  if (text == "0") return false;
  return std::nullopt;
}

}  // namespace base
