// One text codec per value type: the same two functions serve form fields, database columns and log lines.
// parse() returns nullopt for text that is not exactly one value of T; str() is what parse() takes back.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace base {

template <class T>
struct Codec;  // specialised beside each value type

template <class T>
[[nodiscard]] std::optional<T> parse(std::string_view text) {
  return Codec<T>::parse(text);
}

template <class T>
[[nodiscard]] std::string str(const T& value) {
  return Codec<T>::str(value);
}

template <>
struct Codec<std::string> {
  static std::optional<std::string> parse(std::string_view text) { return std::string{text}; }
  static std::string str(const std::string& value) { return value; }
};

// Decimal digits with an optional leading minus; no plus, blanks, exponent or overflow.
template <>
struct Codec<std::int64_t> {
  static std::optional<std::int64_t> parse(std::string_view text);
  static std::string str(std::int64_t value) { return std::to_string(value); }
};

template <>
struct Codec<int> {
  static std::optional<int> parse(std::string_view text);
  static std::string str(int value) { return std::to_string(value); }
};

// "1" or "0": what the database and our own check boxes use.
template <>
struct Codec<bool> {
  static std::optional<bool> parse(std::string_view text);
  static std::string str(bool value) { return value ? "1" : "0"; }
};

// An enumeration's words: specialise EnumWords<E>::words with the texts in the order of the enumerators.
template <class E>
struct EnumWords;

template <class E>
  requires requires { EnumWords<E>::words; }
struct Codec<E> {
  static std::optional<E> parse(std::string_view text) {
    int at = 0;
    for (std::string_view word : EnumWords<E>::words) {
      if (word == text) return static_cast<E>(at);
      ++at;
    }
    return std::nullopt;
  }
  static std::string str(E value) { return std::string{EnumWords<E>::words[static_cast<std::size_t>(value)]}; }
};

}  // namespace base
