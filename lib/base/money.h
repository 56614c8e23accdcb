// Money is a whole number of cents in the one configured currency. No conversion from or to floating point exists.
// Arithmetic that would leave 64 bits throws std::overflow_error and changes nothing.
#pragma once

#include <compare>
#include <concepts>
#include <cstdint>

#include "base/codec.h"

namespace base {

class Money {
 public:
  constexpr Money() = default;
  [[nodiscard]] static constexpr Money cents(std::int64_t count) {
    Money m;
    m.cents_ = count;
    return m;
  }
  static Money cents(std::floating_point auto) = delete;

  [[nodiscard]] constexpr std::int64_t cents() const { return cents_; }

  Money& operator+=(Money other);
  Money& operator-=(Money other);
  [[nodiscard]] friend Money operator+(Money a, Money b) { return a += b; }
  [[nodiscard]] friend Money operator-(Money a, Money b) { return a -= b; }
  [[nodiscard]] Money operator-() const { return Money{} - *this; }
  [[nodiscard]] Money times(std::int64_t quantity) const;
  Money times(std::floating_point auto) const = delete;
  // A share of the amount, rounded half away from zero to a cent: for showing a monthly part, never for charging. `parts` is
  // positive; else std::logic_error.
  [[nodiscard]] Money divided(std::int64_t parts) const;
  Money divided(std::floating_point auto) const = delete;

  friend constexpr auto operator<=>(Money, Money) = default;

 private:
  std::int64_t cents_ = 0;
};

// As people read it: "$1,234.50", and a real minus sign (U+2212) before the currency sign when negative.
[[nodiscard]] std::string display(Money amount);

// Wire and form text: "1234.50", "-8.75". parse() also takes "$", thousands commas and up to two decimals.
template <>
struct Codec<Money> {
  static std::optional<Money> parse(std::string_view text);
  static std::string str(Money amount);
};

}  // namespace base
