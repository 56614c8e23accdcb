// The numbers of a picture: heights that add up, round scales, and what is not over.
#include "web/chart.h"

#include "base/text.h"
#include "t/support/test.h"

namespace {

using web::bar_chart;
using web::ChartBar;

constexpr web::Unit kGb{1'000'000'000, "GB"};
constexpr std::int64_t kOne = 1'000'000'000;

std::string labels(std::int64_t highest) { return base::join(bar_chart({{highest, 0, false}}, 1, kGb, std::nullopt).labels, " "); }

}  // namespace

BOOST_AUTO_TEST_SUITE(unit_chart)

BOOST_AUTO_TEST_CASE(columns_stand_on_the_base_and_on_each_other) {
  const auto chart = bar_chart({{50 * kOne, 0, false}, {50 * kOne, 50 * kOne, false}, {0, 100 * kOne, true}, {0, 0, false}}, 30, kGb, std::nullopt);
  BOOST_TEST(chart.view_box == "0 0 300 100");
  BOOST_TEST(chart.lower == "M1.6 100V50h6.8V100zM11.6 100V50h6.8V100z");
  BOOST_TEST(chart.upper == "M11.6 49.4V0h6.8V49.4z");
  BOOST_TEST(chart.lower_part == "");
  BOOST_TEST(chart.upper_part == "M21.6 100V0h6.8V100z");
  BOOST_TEST(chart.base == "M0 100H300");
  BOOST_TEST(!chart.reference.has_value());
}

BOOST_AUTO_TEST_CASE(scales_are_round_and_begin_at_zero) {
  BOOST_TEST(labels(108 * kOne) == "120 100 80 60 40 20 0");
  BOOST_TEST(labels(100 * kOne) == "100 80 60 40 20 0");
  BOOST_TEST(labels(51 * kOne) == "60 50 40 30 20 10 0");
  BOOST_TEST(labels(5 * kOne) == "5 4 3 2 1 0");
  BOOST_TEST(labels(kOne / 2) == "0.5 0.4 0.3 0.2 0.1 0");
  for (std::int64_t highest = 1; highest < 1'000'000'000'000'000; highest = highest * 17 / 11 + 1) {
    const auto chart = bar_chart({{highest, 0, false}}, 1, kGb, std::nullopt);
    BOOST_TEST_INFO(highest);
    BOOST_TEST(chart.labels.size() >= 2u);
    BOOST_TEST_INFO(highest);
    BOOST_TEST(chart.labels.size() <= 7u);
    BOOST_TEST(chart.labels.back() == "0");
  }
}

BOOST_AUTO_TEST_CASE(nothing_at_all_is_an_empty_picture) {
  const auto chart = bar_chart({}, 30, kGb, std::nullopt);
  BOOST_TEST(chart.lower == "");
  BOOST_TEST(chart.labels.size() == 2u);
}

BOOST_AUTO_TEST_CASE(the_reference_is_inside_the_scale) {
  const auto chart = bar_chart({{kOne, 0, false}}, 10, kGb, 100 * kOne);
  BOOST_TEST(chart.labels.front() == "100");
  BOOST_TEST(chart.reference.value() == "M0 0H100");
}

BOOST_AUTO_TEST_CASE(parts_of_a_ring_go_round_once) {
  const auto parts = web::ring_chart({3, 1});
  BOOST_REQUIRE(parts.size() == 2u);
  BOOST_TEST(parts[0].offset == "0");
  BOOST_TEST(parts[0].dashes == "196.32 67.57");
  BOOST_TEST(parts[1].offset == "-197.92");
  BOOST_TEST(web::ring_chart({7}).front().dashes == "263.89 0");
  BOOST_TEST(web::ring_chart({0, 0}).front().dashes == "0 263.89");
}

BOOST_AUTO_TEST_CASE(amounts_are_decimal_with_one_place) {
  BOOST_TEST(web::amount_in(1'076'249'999'999, kGb) == "1,076.2 GB");
  BOOST_TEST(web::amount_in(0, kGb) == "0.0 GB");
  BOOST_TEST(web::amount_in(49'999'999, kGb) == "0.0 GB");
  BOOST_TEST(web::amount_in(50'000'000, kGb) == "0.1 GB");
  BOOST_TEST(std::string{web::byte_unit(999'999'999).name} == "MB");
  BOOST_TEST(std::string{web::byte_unit(1'000'000'000).name} == "GB");
  BOOST_TEST(std::string{web::byte_unit(2'000'000'000'000).name} == "GB");
  BOOST_TEST(std::string{web::byte_unit(20'000'000'000'000).name} == "TB");
  BOOST_TEST(std::string{web::byte_unit(0).name} == "kB");
  BOOST_TEST(std::string{web::rate_unit(51'000'000).name} == "Mbit/s");
  BOOST_TEST(web::percent(1, 3) == "33.3%");
  BOOST_TEST(web::percent(1, 0) == "0.0%");
}

BOOST_AUTO_TEST_SUITE_END()
