#include "base/date.h"

#include "t/support/test.h"

using base::Date;
using base::Timestamp;

namespace {

Date on(std::string_view text) { return base::parse<Date>(text).value(); }
Timestamp at(std::string_view text) { return base::parse<Timestamp>(text).value(); }

// The bill dates that follow, as the billing run computes them: each from the one before.
std::string chain(std::string_view first, int months, int count) {
  Date date = on(first);
  const unsigned anchor = base::day_of_month(date);
  std::string all;
  for (int i = 0; i < count; ++i) {
    date = base::add_months(date, months, anchor);
    all += (i > 0 ? " " : "") + base::str(date);
  }
  return all;
}

unsigned last_day(Date date) {
  const std::chrono::year_month_day ymd{date.day};
  return static_cast<unsigned>(std::chrono::year_month_day_last{ymd.year(), std::chrono::month_day_last{ymd.month()}}.day());
}

int month_number(Date date) {
  const std::chrono::year_month_day ymd{date.day};
  return static_cast<int>(ymd.year()) * 12 + static_cast<int>(static_cast<unsigned>(ymd.month()));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(date)

BOOST_AUTO_TEST_CASE(a_month_end_comes_back_after_a_short_month) {
  BOOST_TEST(chain("2026-01-31", 1, 5) == "2026-02-28 2026-03-31 2026-04-30 2026-05-31 2026-06-30");
  BOOST_TEST(chain("2028-01-31", 1, 2) == "2028-02-29 2028-03-31");
  BOOST_TEST(chain("2026-01-30", 1, 2) == "2026-02-28 2026-03-30");
  BOOST_TEST(chain("2026-01-29", 1, 2) == "2026-02-28 2026-03-29");
  BOOST_TEST(chain("2026-01-28", 1, 2) == "2026-02-28 2026-03-28");
  BOOST_TEST(chain("2026-12-31", 1, 2) == "2027-01-31 2027-02-28");
}

BOOST_AUTO_TEST_CASE(half_years_and_years) {
  BOOST_TEST(chain("2026-08-31", 6, 3) == "2027-02-28 2027-08-31 2028-02-29");
  BOOST_TEST(chain("2028-02-29", 12, 4) == "2029-02-28 2030-02-28 2031-02-28 2032-02-29");
  BOOST_TEST(chain("2026-03-15", 12, 1) == "2027-03-15");
}

BOOST_AUTO_TEST_CASE(a_century_without_a_leap_day) {
  BOOST_TEST(chain("2100-01-31", 1, 2) == "2100-02-28 2100-03-31");
  BOOST_TEST(chain("2000-01-31", 1, 1) == "2000-02-29");
}

BOOST_AUTO_TEST_CASE(every_day_and_anchor_lands_in_the_right_month) {
  for (Date from = on("2027-01-01"); from < on("2029-01-01"); from = base::add_days(from, 1)) {
    for (unsigned anchor : {1u, 15u, 28u, 29u, 30u, 31u}) {
      for (int months : {1, 6, 12}) {
        const Date to = base::add_months(from, months, anchor);
        BOOST_TEST_INFO(base::str(from) << " + " << months << " anchored at " << anchor << ": " << base::str(to));
        BOOST_REQUIRE(month_number(to) == month_number(from) + months);
        BOOST_REQUIRE(base::day_of_month(to) == std::min(anchor, last_day(to)));
      }
    }
  }
}

BOOST_AUTO_TEST_CASE(only_days_that_exist_are_read) {
  for (std::string_view text : {"2026-01-01", "2028-02-29", "2000-02-29", "1999-12-31"}) {
    BOOST_TEST(base::str(on(text)) == text);
  }
  for (std::string_view text :
       {"", "2026-02-29", "1900-02-29", "2100-02-29", "2026-04-31", "2026-00-10", "2026-13-01", "2026-01-00", "2026-01-32",
        "2026-1-01", "2026-01-1", "26-01-01", "2026/01/01", "01.02.2026", " 2026-01-01", "2026-01-01 ", "2026-01-01T",
        "-026-01-01", "+026-01-01", "2026-+1-01", "20260-1-01", "0000-00-00", "\u0662026-01"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(!base::parse<Date>(text).has_value());
  }
}

BOOST_AUTO_TEST_CASE(instants) {
  BOOST_TEST(base::str(at("2026-11-20 16:40:05")) == "2026-11-20 16:40:05");
  BOOST_TEST(base::str(at("2026-11-20T16:40:05")) == "2026-11-20 16:40:05");
  BOOST_TEST(base::str(at("1969-12-31 23:59:59")) == "1969-12-31 23:59:59");
  BOOST_TEST(base::str(at("2026-12-31 23:59:59") + std::chrono::seconds{1}) == "2027-01-01 00:00:00");
  BOOST_TEST(base::str(at("2028-03-01 00:00:00") - std::chrono::seconds{1}) == "2028-02-29 23:59:59");
  BOOST_TEST(base::str(base::date_of(at("2026-11-20 23:59:59"))) == "2026-11-20");
  BOOST_TEST(base::str(base::date_of(at("1969-12-31 00:00:01"))) == "1969-12-31");
  for (std::string_view text : {"", "2026-11-20", "2026-11-20 24:00:00", "2026-11-20 16:60:05", "2026-11-20 16:40:60",
                                "2026-11-20 16:40", "2026-11-20x16:40:05", "2026-02-30 16:40:05", "2026-11-20 16.40.05",
                                "2026-11-20 -1:40:05", "2026-11-20 16:40:05Z"}) {
    BOOST_TEST_INFO(text);
    BOOST_TEST(!base::parse<Timestamp>(text).has_value());
  }
}

BOOST_AUTO_TEST_CASE(days_are_added_across_month_and_year) {
  BOOST_TEST(base::str(base::add_days(on("2026-12-31"), 1)) == "2027-01-01");
  BOOST_TEST(base::str(base::add_days(on("2026-03-01"), -1)) == "2026-02-28");
  BOOST_TEST(base::str(base::add_days(on("2028-03-01"), -1)) == "2028-02-29");
  BOOST_TEST(base::str(base::add_days(on("2026-11-22"), 730)) == "2028-11-21");
}

BOOST_AUTO_TEST_CASE(words_for_customers) {
  BOOST_TEST(base::long_form(on("2026-11-27")) == "27 November 2026");
  BOOST_TEST(base::long_form(on("2026-01-01")) == "1 January 2026");
  BOOST_TEST(base::long_form(at("2026-11-20 06:04:59")) == "20 November 2026, 06:04 UTC");
}

BOOST_AUTO_TEST_SUITE_END()
