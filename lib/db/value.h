// How values travel: as text, bound to prepared statements. A type takes part by having a base::Codec.
#pragma once

#include <optional>
#include <stdexcept>
#include <string>
#include <type_traits>
#include <vector>

#include "base/codec.h"
#include "base/money.h"

namespace db {

using Cell = std::optional<std::string>;  // nullopt is SQL NULL

inline Cell to_cell(std::nullopt_t) { return std::nullopt; }
inline Cell to_cell(const char* text) { return std::string{text}; }
inline Cell to_cell(std::string_view text) { return std::string{text}; }
inline Cell to_cell(const std::string& text) { return text; }
inline Cell to_cell(base::Money amount) { return std::to_string(amount.cents()); }  // BIGINT columns hold cents
template <class T>
  requires std::is_integral_v<T>
Cell to_cell(T number) {
  return std::to_string(static_cast<long long>(number));
}
template <class T>
  requires(!std::is_integral_v<T>) && requires(const T& v) { base::Codec<T>::str(v); }
Cell to_cell(const T& value) {
  return base::str(value);
}
template <class T>
Cell to_cell(const std::optional<T>& value) {
  return value ? to_cell(*value) : std::nullopt;
}

template <class T>
struct FromCell {
  static T get(const Cell& cell) {
    if (!cell) throw std::runtime_error("database: unexpected NULL");
    auto value = base::parse<T>(*cell);
    if (!value) throw std::runtime_error("database: unreadable value in a column");
    return *std::move(value);
  }
};
template <>
struct FromCell<base::Money> {
  static base::Money get(const Cell& cell) { return base::Money::cents(FromCell<std::int64_t>::get(cell)); }
};
template <class T>
struct FromCell<std::optional<T>> {
  static std::optional<T> get(const Cell& cell) {
    if (!cell) return std::nullopt;
    return FromCell<T>::get(cell);
  }
};

// One result row. into() throws unless exactly as many columns came back as variables are given.
class Columns {
 public:
  explicit Columns(std::vector<Cell> cells) : cells_(std::move(cells)) {}

  template <class... T>
  void into(T&... targets) const {
    if (sizeof...(T) != cells_.size()) throw std::logic_error("database: column count differs from the row struct");
    std::size_t at = 0;
    ((targets = FromCell<T>::get(cells_[at++])), ...);
  }

 private:
  std::vector<Cell> cells_;
};

}  // namespace db
