#include "base/money.h"

#include <stdexcept>

#include "base/text.h"

namespace base {

namespace {

[[noreturn]] void overflow() { throw std::overflow_error("money: amount out of range"); }

// Digits with optional commas every three places; nullopt for anything else.
std::optional<std::int64_t> whole_part(std::string_view text) {
  std::string digits;
  const bool grouped = text.find(',') != std::string_view::npos;
  if (grouped && text.size() % 4 == 0) return std::nullopt;  // a first group of four digits or of none
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool comma_place = grouped && (text.size() - i) % 4 == 0;
    if (comma_place != (text[i] == ',')) return std::nullopt;
    if (!comma_place) {
      if (!is_digit(text[i])) return std::nullopt;
      digits += text[i];
    }
  }
  if (digits.empty() || digits.size() > 15) return std::nullopt;
  return parse<std::int64_t>(digits);
}

std::string magnitude(Money amount, bool grouped) {
  const auto cents = amount.cents();
  const std::uint64_t value = cents < 0 ? 0 - static_cast<std::uint64_t>(cents) : static_cast<std::uint64_t>(cents);
  std::string whole = std::to_string(value / 100);
  if (grouped) {
    for (std::size_t at = whole.size(); at > 3; at -= 3) whole.insert(at - 3, ",");
  }
  const std::string part = std::to_string(value % 100);
  return whole + (part.size() < 2 ? ".0" : ".") + part;
}

}  // namespace

Money& Money::operator+=(Money other) {
  std::int64_t sum = 0;
  if (__builtin_add_overflow(cents_, other.cents_, &sum)) overflow();
  cents_ = sum;
  return *this;
}

Money& Money::operator-=(Money other) {
  std::int64_t rest = 0;
  if (__builtin_sub_overflow(cents_, other.cents_, &rest)) overflow();
  cents_ = rest;
  return *this;
}

Money Money::times(std::int64_t quantity) const {
  Money product;
  if (__builtin_mul_overflow(cents_, quantity, &product.cents_)) overflow();
  return product;
}

Money Money::divided(std::int64_t parts) const {
  if (parts < 1) throw std::logic_error("money: divided by " + std::to_string(parts));
  const std::int64_t sign = cents_ < 0 ? -1 : 1;
  const std::int64_t rest = sign * (cents_ % parts);
  return cents(cents_ / parts + (rest >= parts - rest ? sign : 0));
}

std::string display(Money amount) {
  return (amount < Money{} ? "\u2212$" : "$") + magnitude(amount, true);
}

std::optional<Money> Codec<Money>::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  if (text.starts_with('$')) text.remove_prefix(1);
  const auto dot = text.find('.');
  const auto whole = whole_part(text.substr(0, dot));
  if (!whole) return std::nullopt;
  std::int64_t cents = 0;
  if (dot != std::string_view::npos) {
    const auto part = text.substr(dot + 1);
    if (part.empty() || part.size() > 2) return std::nullopt;
    for (char c : part) {
      if (!is_digit(c)) return std::nullopt;
      cents = cents * 10 + (c - '0');
    }
    if (part.size() == 1) cents *= 10;
  }
  const Money amount = Money::cents(*whole).times(100) + Money::cents(cents);
  return negative ? -amount : amount;
}

std::string Codec<Money>::str(Money amount) { return (amount < Money{} ? "-" : "") + magnitude(amount, false); }

}  // namespace base
