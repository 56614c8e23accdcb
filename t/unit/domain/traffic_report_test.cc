// The 95th percentile, who held an address when, how a month stands, and what a report's form asks.
#include "domain/traffic_report.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "domain/traffic_month.h"
#include "domain/traffic_percentile.h"
#include "domain/traffic_question.h"
#include "t/support/test.h"

namespace {

using domain::percentile_95;

std::vector<std::int64_t> up_to(std::int64_t n) {
  std::vector<std::int64_t> all(static_cast<std::size_t>(n));
  std::iota(all.begin(), all.end(), 1);
  return all;
}

base::Timestamp at(const char* text) { return base::parse<base::Timestamp>(text).value(); }
base::Date day(const char* text) { return base::parse<base::Date>(text).value(); }

std::string errors(const base::NameValues& fields) {
  base::Form form{fields};
  static_cast<void>(domain::read_traffic_question(form, day("2026-11-22")));
  std::string text;
  for (const auto& error : form.errors()) text += error.field + ':' + error.tag + ' ';
  return text;
}

domain::TrafficQuestion ask(const base::NameValues& fields) {
  base::Form form{fields};
  return domain::read_traffic_question(form, day("2026-11-22"));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(unit_traffic_report)

BOOST_AUTO_TEST_CASE(of_thirty_days_the_highest_432_are_left_out) { BOOST_TEST(percentile_95(up_to(8640)).value() == 8640 - 432); }

BOOST_AUTO_TEST_CASE(nearest_rank_of_few) {
  BOOST_TEST(!percentile_95({}).has_value());
  BOOST_TEST(percentile_95({7}).value() == 7);
  BOOST_TEST(percentile_95({1, 2}).value() == 2);
  BOOST_TEST(percentile_95(up_to(19)).value() == 19);
  BOOST_TEST(percentile_95(up_to(20)).value() == 19);
  BOOST_TEST(percentile_95(up_to(21)).value() == 20);
  BOOST_TEST(percentile_95(up_to(100)).value() == 95);
}

// It is one of the samples; 95 of a hundred are not above it, and less than that are below it. Order plays no part.
BOOST_AUTO_TEST_CASE(whatever_the_samples_are) {
  std::mt19937_64 random{95};
  for (int round = 0; round < 500; ++round) {
    std::vector<std::int64_t> samples(1 + random() % 400);
    for (auto& sample : samples) sample = static_cast<std::int64_t>(random() % (1 + random() % 1000));
    const auto found = percentile_95(samples).value();
    const auto n = static_cast<std::int64_t>(samples.size());
    BOOST_REQUIRE(std::count(samples.begin(), samples.end(), found) > 0);
    BOOST_REQUIRE(std::count_if(samples.begin(), samples.end(), [&](auto s) { return s <= found; }) * 100 >= n * 95);
    BOOST_REQUIRE(std::count_if(samples.begin(), samples.end(), [&](auto s) { return s < found; }) * 100 < n * 95);
    std::shuffle(samples.begin(), samples.end(), random);
    BOOST_REQUIRE(percentile_95(samples).value() == found);
    // A greater sample never lowers it.
    samples.push_back(found + 1);
    BOOST_REQUIRE(percentile_95(samples).value() >= found);
  }
}

BOOST_AUTO_TEST_CASE(a_quarter_hour_belongs_to_who_held_the_address_when_it_began) {
  const auto ip = base::parse<base::IpAddress>("192.0.2.17").value();
  const auto moved = at("2026-11-10 14:37:00");
  const auto from = at("2026-11-01 00:00:00"), until = at("2026-12-01 00:00:00");
  const auto before = domain::held_times({{ip, {1}, at("2025-01-01 00:00:00"), moved}}, from, until);
  const auto after = domain::held_times({{ip, {2}, moved, std::nullopt}}, from, until);
  BOOST_REQUIRE(before.size() == 1u);
  BOOST_REQUIRE(after.size() == 1u);
  BOOST_TEST(before[0].from * 900 == from.at.time_since_epoch().count());
  BOOST_TEST(before[0].until == after[0].from);
  BOOST_TEST(after[0].from * 900 == at("2026-11-10 14:45:00").at.time_since_epoch().count());
  BOOST_TEST(after[0].until * 900 == until.at.time_since_epoch().count());
  BOOST_TEST(domain::held_times({{ip, {1}, at("2025-01-01 00:00:00"), from}}, from, until).empty());
}

BOOST_AUTO_TEST_CASE(how_a_month_stands) {
  const auto noon = at("2026-11-16 00:00:00");  // half of November
  constexpr auto gb = domain::kGigabyte;
  const auto inside = domain::traffic_month({}, noon, 400 * gb, 1000);
  BOOST_TEST((inside.standing == domain::TrafficStanding::inside));
  BOOST_TEST(inside.left == 600 * gb);
  BOOST_TEST(inside.projected == 800 * gb);
  BOOST_TEST(inside.days_left == 14);
  BOOST_TEST((domain::traffic_month({}, noon, 899 * gb, 1000).standing == domain::TrafficStanding::inside));
  BOOST_TEST((domain::traffic_month({}, noon, 900 * gb, 1000).standing == domain::TrafficStanding::near));
  BOOST_TEST((domain::traffic_month({}, noon, 1000 * gb, 1000).standing == domain::TrafficStanding::near));
  const auto over = domain::traffic_month({}, noon, 1001 * gb, 1000);
  BOOST_TEST((over.standing == domain::TrafficStanding::over));
  BOOST_TEST(over.left == 0);
  BOOST_TEST((domain::traffic_month({}, noon, 1, 0).standing == domain::TrafficStanding::no_allowance));
  BOOST_TEST(domain::traffic_month({}, at("2026-11-01 00:00:00"), 0, 1000).projected == 0);
}

BOOST_AUTO_TEST_CASE(without_fields_it_is_this_month_and_everything) {
  base::Form form;
  const auto question = domain::read_traffic_question(form, day("2026-11-22"));
  BOOST_TEST((question.first == day("2026-11-01")));
  BOOST_TEST((question.last == day("2026-11-22")));
  BOOST_TEST(question.filter.direction == -1);
  BOOST_TEST(question.filter.protocols == 15);
  BOOST_TEST(question.filter.ports == "");
  BOOST_TEST(form.raw("from") == "2026-11-01");
  BOOST_TEST(form.checked("proto-udp"));
}

BOOST_AUTO_TEST_CASE(filters) {
  const auto question = ask({{"dir", "out"}, {"proto-tcp", "1"}, {"port", " 443, 80,,0"}, {"view", "15min"}, {"from", "2026-11-22"}});
  BOOST_TEST(question.filter.direction == 1);
  BOOST_TEST(question.filter.protocols == 4);
  BOOST_TEST(question.filter.ports == "443,80,0");
  BOOST_TEST((question.view == domain::TrafficView::quarters));
  BOOST_TEST(ask({{"dir", "sideways"}, {"view", "cake"}}).filter.direction == -1);
}

BOOST_AUTO_TEST_CASE(what_makes_no_sense_is_said) {
  BOOST_TEST(errors({}) == "");
  BOOST_TEST(errors({{"from", "yesterday"}}) == "from:traffic_date ");
  BOOST_TEST(errors({{"to", "2026-11-23"}}) == "to:traffic_future ");
  BOOST_TEST(errors({{"from", "2026-11-20"}, {"to", "2026-11-19"}}) == "from:traffic_order ");
  BOOST_TEST(errors({{"from", "2025-11-22"}}) == "");
  BOOST_TEST(errors({{"from", "2025-11-21"}}) == "from:traffic_long ");
  BOOST_TEST(errors({{"view", "15min"}, {"from", "2026-11-15"}}) == "from:traffic_quarters_long ");
  BOOST_TEST(errors({{"view", "15min"}, {"from", "2026-11-16"}}) == "");
  for (const char* ports : {"444", "http", "-1", "80;443", "1e3"}) BOOST_TEST(errors({{"port", ports}}) == "port:traffic_port ");
}

BOOST_AUTO_TEST_SUITE_END()
