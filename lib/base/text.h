// Small text questions that every level asks. ASCII unless a name says otherwise; never the process locale.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace base {

[[nodiscard]] constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
[[nodiscard]] constexpr bool is_alpha(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
[[nodiscard]] constexpr bool is_alnum(char c) { return is_digit(c) || is_alpha(c); }
[[nodiscard]] constexpr char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

[[nodiscard]] std::string_view trim(std::string_view text);
[[nodiscard]] std::string to_lower(std::string_view text);
[[nodiscard]] bool equal_ignoring_case(std::string_view a, std::string_view b);
[[nodiscard]] std::vector<std::string> split(std::string_view text, char separator);
[[nodiscard]] std::string join(const std::vector<std::string>& parts, std::string_view separator);
[[nodiscard]] std::string replace_all(std::string text, std::string_view from, std::string_view to);

// Well-formed UTF-8 (no overlong forms, no surrogates).
[[nodiscard]] bool valid_utf8(std::string_view text);
[[nodiscard]] std::size_t utf8_length(std::string_view text);  // code points; text must be valid
// The first `most` bytes at most, cut between two characters.
[[nodiscard]] std::string clipped(std::string_view text, std::size_t most);
// A control character other than tab, line feed or carriage return.
[[nodiscard]] bool has_control(std::string_view text);

[[nodiscard]] std::string to_hex(std::string_view bytes);

// application/x-www-form-urlencoded. decode leaves a broken escape as it stands, as browsers and PayPal's peers do.
[[nodiscard]] std::string url_encode(std::string_view text);
[[nodiscard]] std::string url_decode(std::string_view text);
using NameValues = std::vector<std::pair<std::string, std::string>>;
[[nodiscard]] std::string form_encode(const NameValues& fields);
[[nodiscard]] NameValues form_decode(std::string_view body);

// 1234567 -> "1,234,567".
[[nodiscard]] std::string grouped(long long value);
// "1 charge", "1,234 charges".
[[nodiscard]] std::string counted(long long value, std::string_view one);

}  // namespace base
