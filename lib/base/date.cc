#include "base/date.h"

#include <array>
#include <cstdio>

#include "base/text.h"

namespace base {

namespace {

using namespace std::chrono;

constexpr std::array kMonths{"January", "February", "March",     "April",   "May",      "June",
                             "July",    "August",   "September", "October", "November", "December"};

// `width` digits at `at`, as a number.
std::optional<int> digits(std::string_view text, std::size_t at, std::size_t width) {
  if (at + width > text.size()) return std::nullopt;
  int value = 0;
  for (char c : text.substr(at, width)) {
    if (!is_digit(c)) return std::nullopt;
    value = value * 10 + (c - '0');
  }
  return value;
}

}  // namespace

Date date_of(Timestamp when) { return {floor<days>(when.at)}; }
Timestamp operator+(Timestamp when, seconds span) { return {when.at + span}; }
Timestamp operator-(Timestamp when, seconds span) { return {when.at - span}; }
Date add_days(Date from, int count) { return {from.day + days{count}}; }

Date add_months(Date from, int count, unsigned anchor) {
  const year_month_day start{from.day};
  const year_month target = year_month{start.year(), start.month()} + months{count};
  const year_month_day wanted{target.year(), target.month(), day{anchor}};
  if (wanted.ok()) return {sys_days{wanted}};
  return {sys_days{year_month_day_last{target.year(), month_day_last{target.month()}}}};
}

unsigned day_of_month(Date date) { return static_cast<unsigned>(year_month_day{date.day}.day()); }

std::string long_form(Date date) {
  const year_month_day ymd{date.day};
  return std::to_string(static_cast<unsigned>(ymd.day())) + ' ' + kMonths[static_cast<unsigned>(ymd.month()) - 1] +
         ' ' + std::to_string(static_cast<int>(ymd.year()));
}

std::string long_form(Timestamp when) {
  return long_form(date_of(when)) + ", " + str(when).substr(11, 5) + " UTC";
}

std::optional<Date> Codec<Date>::parse(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto y = digits(text, 0, 4);
  const auto m = digits(text, 5, 2);
  const auto d = digits(text, 8, 2);
  if (!y || !m || !d) return std::nullopt;
  const year_month_day ymd{year{*y}, month{static_cast<unsigned>(*m)}, day{static_cast<unsigned>(*d)}};
  if (!ymd.ok()) return std::nullopt;
  return Date{sys_days{ymd}};
}

std::string Codec<Date>::str(Date date) {
  const year_month_day ymd{date.day};
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02u-%02u", static_cast<int>(ymd.year()),
                static_cast<unsigned>(ymd.month()), static_cast<unsigned>(ymd.day()));
  return text;
}

std::optional<Timestamp> Codec<Timestamp>::parse(std::string_view text) {
  if (text.size() != 19 || (text[10] != ' ' && text[10] != 'T') || text[13] != ':' || text[16] != ':') {
    return std::nullopt;
  }
  const auto date = Codec<Date>::parse(text.substr(0, 10));
  const auto h = digits(text, 11, 2);
  const auto m = digits(text, 14, 2);
  const auto s = digits(text, 17, 2);
  if (!date || !h || !m || !s || *h > 23 || *m > 59 || *s > 59) return std::nullopt;
  return Timestamp{sys_seconds{date->day} + hours{*h} + minutes{*m} + seconds{*s}};
}

std::string Codec<Timestamp>::str(Timestamp when) {
  const auto midnight = floor<days>(when.at);
  const hh_mm_ss time{when.at - midnight};
  char text[16];
  std::snprintf(text, sizeof text, " %02d:%02d:%02d", static_cast<int>(time.hours().count()),
                static_cast<int>(time.minutes().count()), static_cast<int>(time.seconds().count()));
  return Codec<Date>::str({midnight}) + text;
}

}  // namespace base
