// Adding up: which ends are ours, where a flow that lasts goes, and that no byte is lost.
#include "domain/traffic_counts.h"

#include <random>

#include "domain/traffic_ports.h"
#include "t/support/test.h"

namespace {

using namespace domain;
using enum TrafficDirection;

constexpr std::int64_t kNoon = 1795348800;  // 2026-11-22 12:00:00

struct Counting {
  OwnAddresses own{{"192.0.2.17", "192.0.2.18", "2001:db8::7"}};
  TrafficCounts counts{own};

  static TrafficFlow flow(const char* from, const char* to, std::int64_t begin = kNoon, std::int64_t lasts = 0, std::int64_t bytes = 1000) {
    TrafficFlow f;
    f.from = parse_net_address(from).value();
    f.to = parse_net_address(to).value();
    f.from_port = 443;
    f.to_port = 50000;
    f.protocol = TrafficProtocol::tcp;
    f.begin = begin;
    f.end = begin + lasts;
    f.bytes = bytes;
    f.packets = bytes / 100;
    return f;
  }
  // "0 in 443 1000"
  std::string quarters() {
    std::string text;
    for (const auto& [key, sum] : counts.quarters()) {
      text += std::to_string(key.address) + (key.direction == in ? " in " : " out ") + std::to_string(key.port) + ' ' + std::to_string(sum.bytes) + "; ";
    }
    return text;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(unit_traffic_counts, Counting)

BOOST_AUTO_TEST_CASE(only_our_own_addresses_count) {
  BOOST_TEST(!counts.add(flow("203.0.113.9", "198.51.100.1")));
  BOOST_TEST(counts.add(flow("203.0.113.9", "192.0.2.17")));
  BOOST_TEST(counts.add(flow("192.0.2.17", "203.0.113.9", kNoon, 0, 500)));
  BOOST_TEST(counts.add(flow("2001:db8::7", "203.0.113.9", kNoon, 0, 7)));
  BOOST_TEST(quarters() == "0 in 443 1000; 0 out 443 500; 2 out 443 7; ");
  BOOST_TEST(counts.bytes() == 1507);
}

BOOST_AUTO_TEST_CASE(traffic_between_two_of_ours_counts_for_both) {
  counts.add(flow("192.0.2.17", "192.0.2.18"));
  BOOST_TEST(quarters() == "0 out 443 1000; 1 in 443 1000; ");
}

BOOST_AUTO_TEST_CASE(an_ipv4_address_in_ipv6_form_is_the_same) {
  counts.add(flow("::ffff:192.0.2.17", "203.0.113.9"));
  BOOST_TEST(quarters() == "0 out 443 1000; ");
}

BOOST_AUTO_TEST_CASE(the_way_back_goes_the_other_way) {
  auto both = flow("203.0.113.9", "192.0.2.17");
  both.bytes_back = 30;
  counts.add(both);
  BOOST_TEST(quarters() == "0 in 443 1000; 0 out 443 30; ");
}

BOOST_AUTO_TEST_CASE(a_service_port_is_ours_first) {
  BOOST_TEST(service_port(443, 22) == 443);
  BOOST_TEST(service_port(50000, 22) == 22);
  BOOST_TEST(service_port(50000, 50001) == 0);
  BOOST_TEST(service_port(0, 0) == 0);
  BOOST_TEST(service_name(443) == "HTTPS");
  BOOST_TEST(service_name(444) == "");
  for (const auto& service : services()) BOOST_TEST(service_port(service.port, 0) == service.port);
}

BOOST_AUTO_TEST_CASE(a_flow_that_lasts_is_spread_over_its_five_minutes) {
  // From 12:04 to 12:16: one minute, five, five and one.
  counts.add(flow("192.0.2.17", "203.0.113.9", kNoon + 240, 720, 1200));
  std::string fives;
  for (const auto& row : counts.fives()) fives += std::to_string(row.slot - kNoon / 300) + ':' + std::to_string(row.out) + ' ';
  BOOST_TEST(fives == "0:100 1:500 2:500 3:100 ");
  const auto rows = counts.quarters();
  BOOST_REQUIRE(rows.size() == 2u);
  BOOST_TEST(rows[0].sum.bytes == 1100);
  BOOST_TEST(rows[1].sum.bytes == 100);
}

BOOST_AUTO_TEST_CASE(a_flow_that_ends_on_the_mark_leaves_nothing_behind_it) {
  counts.add(flow("192.0.2.17", "203.0.113.9", kNoon, 300));
  BOOST_TEST(counts.fives().size() == 1u);
}

// Whatever is added, quarters, fives and days hold the same bytes and packets.
BOOST_AUTO_TEST_CASE(no_byte_is_lost_and_none_is_counted_twice) {
  std::mt19937_64 random{42};
  std::int64_t bytes = 0, packets = 0;
  for (int i = 0; i < 3000; ++i) {
    auto f = flow("192.0.2.17", "203.0.113.9", kNoon + static_cast<std::int64_t>(random() % 200'000), static_cast<std::int64_t>(random() % 86'400),
                  1 + static_cast<std::int64_t>(random() % (1ULL << (random() % 50))));
    counts.add(f);
    bytes += f.bytes;
    packets += f.packets;
  }
  const auto rows = counts.quarters();
  std::int64_t in_quarters = 0, in_fives = 0, in_days = 0, packets_in_days = 0;
  for (const auto& row : rows) in_quarters += row.sum.bytes;
  for (const auto& row : counts.fives()) in_fives += row.in + row.out;
  for (const auto& row : TrafficCounts::days(rows, {})) {
    in_days += row.sum.bytes;
    packets_in_days += row.sum.packets;
  }
  BOOST_TEST(in_quarters == bytes);
  BOOST_TEST(in_fives == bytes);
  BOOST_TEST(in_days == bytes);
  BOOST_TEST(packets_in_days == packets);
  BOOST_TEST(counts.bytes() == bytes);
}

BOOST_AUTO_TEST_CASE(rows_come_in_the_order_of_the_table) {
  std::mt19937 random{7};
  for (int i = 0; i < 500; ++i) counts.add(flow(i % 2 == 0 ? "192.0.2.18" : "192.0.2.17", "203.0.113.9", kNoon + random() % 50'000));
  const auto rows = counts.quarters();
  for (std::size_t i = 1; i < rows.size(); ++i) {
    const auto& a = rows[i - 1].key;
    const auto& b = rows[i].key;
    BOOST_REQUIRE((a.address < b.address || (a.address == b.address && a.time < b.time)));
  }
}

BOOST_AUTO_TEST_SUITE_END()
