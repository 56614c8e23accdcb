// The arithmetic of intervals, against one that is made another way: from the day on which billing began, in whole months.
#include "domain/billing_periods.h"

#include <random>

#include "t/support/test.h"

namespace {

using base::Date;
using domain::Period;
using domain::Recurring;

Date date(const char* text) { return base::parse<Date>(text).value(); }

// Without std::chrono: the lengths of months, and leap years, written out.
int days_in(int year, int month) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
  return month == 2 && leap ? 29 : kDays[month - 1];
}

// The date `months` after the month of year 2000 that `start` counts from January, on day `anchor` or the last one.
Date independent(int start, int months, int anchor) {
  const int month = start + months;
  const int year = 2000 + month / 12, in_year = month % 12 + 1;
  char text[32];
  std::snprintf(text, sizeof text, "%04d-%02d-%02d", year, in_year, std::min(anchor, days_in(year, in_year)));
  return date(text);
}

std::string words(const std::vector<Period>& periods) {
  std::string text;
  for (const Period& period : periods) text += base::str(period.from) + '/' + base::str(period.until) + ' ';
  return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(domain_billing_periods)

BOOST_AUTO_TEST_CASE(random_walks_agree_with_counting_from_the_start) {
  std::mt19937 random{20261122};
  const auto pick = [&](int least, int most) { return std::uniform_int_distribution<int>{least, most}(random); };
  constexpr int kMonths[] = {1, 6, 12};
  for (int walk = 0; walk < 3000; ++walk) {
    const int start = pick(0, 479), anchor = pick(1, 31), months = kMonths[pick(0, 2)];
    Recurring sub{.next_bill_on = independent(start, 0, anchor), .months = months, .anchor_day = static_cast<unsigned>(anchor)};
    int done = 0;
    while (done < 60) {
      // Runs come every day, or after days without one.
      const Date day = base::add_days(sub.next_bill_on, pick(-3, 100));
      const auto begun = domain::periods_begun(sub, day);
      for (const Period& period : begun.periods) {
        BOOST_REQUIRE(period.from == independent(start, done * months, anchor));
        BOOST_REQUIRE(period.until == independent(start, (done + 1) * months, anchor));
        BOOST_REQUIRE(period.from <= day);
        ++done;
      }
      BOOST_REQUIRE(begun.next.has_value());
      BOOST_REQUIRE(*begun.next > day);
      BOOST_REQUIRE(*begun.next == independent(start, done * months, anchor));
      sub.next_bill_on = *begun.next;
    }
  }
}

BOOST_AUTO_TEST_CASE(no_day_is_in_two_periods_or_in_none) {
  for (int anchor = 28; anchor <= 31; ++anchor) {
    const auto begun = domain::periods_begun({.next_bill_on = independent(0, 0, anchor), .months = 1, .anchor_day = static_cast<unsigned>(anchor)}, date("2030-12-31"));
    for (std::size_t i = 1; i < begun.periods.size(); ++i) BOOST_REQUIRE(begun.periods[i].from == begun.periods[i - 1].until);
    BOOST_TEST(begun.periods.size() == 31u * 12);
  }
}

BOOST_AUTO_TEST_CASE(the_last_of_january_comes_back_after_february) {
  const auto leap = domain::periods_begun({.next_bill_on = date("2028-01-31"), .months = 1, .anchor_day = 31}, date("2028-03-31"));
  BOOST_TEST(words(leap.periods) == "2028-01-31/2028-02-29 2028-02-29/2028-03-31 2028-03-31/2028-04-30 ");
  const auto year = domain::periods_begun({.next_bill_on = date("2028-02-29"), .months = 12, .anchor_day = 29}, date("2032-02-29"));
  BOOST_TEST(words(year.periods) == "2028-02-29/2029-02-28 2029-02-28/2030-02-28 2030-02-28/2031-02-28 2031-02-28/2032-02-29 2032-02-29/2033-02-28 ");
}

BOOST_AUTO_TEST_CASE(nothing_begins_before_its_day_or_once_it_has_ended) {
  const Recurring sub{.next_bill_on = date("2026-11-22"), .months = 1, .anchor_day = 22};
  BOOST_TEST(domain::periods_begun(sub, date("2026-11-21")).periods.empty());
  BOOST_TEST(domain::periods_begun(sub, date("2026-11-22")).periods.size() == 1u);
  Recurring ends = sub;
  ends.ends_on = date("2026-12-22");
  const auto last = domain::periods_begun(ends, date("2027-03-01"));
  BOOST_TEST(last.periods.size() == 1u);
  BOOST_TEST(!last.next.has_value());
  ends.ends_on = date("2026-12-23");
  BOOST_TEST(domain::periods_begun(ends, date("2027-03-01")).periods.size() == 2u);
  // It ends only later: until then there is a next period.
  BOOST_TEST(domain::periods_begun(ends, date("2026-11-30")).next.has_value());
}

BOOST_AUTO_TEST_SUITE_END()
