// Calendar dates and UTC instants. Text forms are ISO: "2026-11-27" and "2026-11-20 16:40:05".
#pragma once

#include <chrono>
#include <compare>

#include "base/codec.h"

namespace base {

struct Date {
  std::chrono::sys_days day{};
  friend constexpr auto operator<=>(Date, Date) = default;
};

struct Timestamp {
  std::chrono::sys_seconds at{};
  friend constexpr auto operator<=>(Timestamp, Timestamp) = default;
};

[[nodiscard]] Date date_of(Timestamp when);  // in UTC
[[nodiscard]] Timestamp operator+(Timestamp when, std::chrono::seconds span);
[[nodiscard]] Timestamp operator-(Timestamp when, std::chrono::seconds span);
[[nodiscard]] Date add_days(Date from, int days);

// The date `months` later that keeps the day of the month `anchor`: 31 Jan + 1 = 28 or 29 Feb, and from there
// + 1 = 31 Mar again (60-billing, biller). anchor is 1..31.
[[nodiscard]] Date add_months(Date from, int months, unsigned anchor);
[[nodiscard]] unsigned day_of_month(Date date);

[[nodiscard]] std::string long_form(Date date);       // "27 November 2026", for customers
[[nodiscard]] std::string long_form(Timestamp when);  // "20 November 2026, 16:40 UTC"

template <>
struct Codec<Date> {
  static std::optional<Date> parse(std::string_view text);
  static std::string str(Date date);
};

template <>
struct Codec<Timestamp> {
  static std::optional<Timestamp> parse(std::string_view text);
  static std::string str(Timestamp when);
};

}  // namespace base
