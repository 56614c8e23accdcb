// Reports over a traffic database with known rows, compared with sums straight from SQL.
#include "domain/traffic_report.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>

#include "domain/traffic_import.h"
#include "domain/traffic_percentile.h"
#include "t/support/temp_dir.h"
#include "t/support/test.h"
#include "t/support/traffic_database.h"

namespace {

using namespace std::chrono_literals;

base::Timestamp at(const char* text) { return base::parse<base::Timestamp>(text).value(); }
base::Date day(const char* text) { return base::parse<base::Date>(text).value(); }
base::IpAddress ip(const char* text) { return base::parse<base::IpAddress>(text).value(); }

// Twenty days of November: each quarter hour of each address has its own number of bytes, in and out, for two services.
struct Reports {
  domain::OwnAddresses own{{"192.0.2.17", "192.0.2.18"}};
  db::Impatient bwdb{t::traffic_site_target(), 5s, 10s};
  domain::TrafficFilter all;

  Reports() {
    t::empty_traffic();
    domain::TrafficCounts counts{own};
    for (std::int64_t slot = 0; slot < 20 * 96; ++slot) {
      for (int address = 0; address < 2; ++address) {
        domain::TrafficFlow flow;
        flow.from = domain::parse_net_address("203.0.113.9").value();
        flow.to = domain::parse_net_address(own.texts()[static_cast<std::size_t>(address)]).value();
        flow.begin = at("2026-11-01 00:00:00").at.time_since_epoch().count() + slot * 900;
        flow.end = flow.begin + 900;
        flow.protocol = slot % 2 == 0 ? domain::TrafficProtocol::tcp : domain::TrafficProtocol::udp;
        flow.to_port = slot % 2 == 0 ? 443 : 53;
        flow.bytes = 1000 + slot * 3 + address;
        flow.bytes_back = 500 + slot;
        flow.packets = flow.packets_back = 1;
        counts.add(flow);
      }
    }
    db::Database importer{t::traffic_import_target()};
    BOOST_REQUIRE(domain::store_traffic(importer, own, counts, {}, {.checksum = std::string(64, 'a'), .name = "test"}, at("2026-11-21 00:00:00")));
  }

  domain::TrafficReport report(const std::vector<domain::HeldTime>& held, const char* first, const char* last, const domain::TrafficFilter& filter) {
    return bwdb.ask([&](db::Impatient::Turn& turn) { return domain::traffic_report(turn, {}, held, day(first), day(last), filter); }).value();
  }
  static std::vector<domain::HeldTime> both(const char* from = "2026-01-01 00:00:00", const char* until = "2027-01-01 00:00:00") {
    return domain::held_times({{ip("192.0.2.17"), {1}, at("2020-01-01 00:00:00"), {}}, {ip("192.0.2.18"), {2}, at("2020-01-01 00:00:00"), {}}}, at(from), at(until));
  }
  static std::int64_t sum(const std::string& where) {
    t::traffic_database().connection().script("SET @sum = (SELECT COALESCE(SUM(q.bytes), 0) FROM traffic_quarters q JOIN traffic_addresses a ON a.id = q.address WHERE " + where + ")");
    std::int64_t bytes = 0;
    t::traffic_database().connection().run("SELECT @sum", {}).rows.front().into(bytes);
    return bytes;
  }
  static std::string slots(const char* from, const char* until) {
    return " q.slot >= UNIX_TIMESTAMP('" + std::string{from} + "') / 900 AND q.slot < UNIX_TIMESTAMP('" + until + "') / 900 ";
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_traffic_report, Reports)

BOOST_AUTO_TEST_CASE(a_report_is_the_sum_of_its_rows) {
  const auto all_days = report(both(), "2026-11-01", "2026-11-30", all);
  BOOST_TEST(all_days.days.size() == 30u);
  BOOST_TEST(all_days.in == sum("q.direction = 0"));
  BOOST_TEST(all_days.out == sum("q.direction = 1"));
  BOOST_TEST(all_days.packets_in == 2 * 20 * 96);
  BOOST_TEST(all_days.days[4].in == sum("q.direction = 0 AND" + slots("2026-11-05", "2026-11-06")));
  BOOST_TEST(all_days.days[25].in == 0);
  BOOST_REQUIRE(all_days.shares.size() == 2u);
  BOOST_TEST(all_days.shares[0].bytes + all_days.shares[1].bytes == all_days.in + all_days.out);
  BOOST_TEST(all_days.shares[0].bytes >= all_days.shares[1].bytes);
}

BOOST_AUTO_TEST_CASE(filters_choose_among_the_rows) {
  BOOST_TEST(report(both(), "2026-11-01", "2026-11-30", {.direction = 0}).out == 0);
  BOOST_TEST(report(both(), "2026-11-01", "2026-11-30", {.direction = 1}).out == sum("q.direction = 1"));
  BOOST_TEST(report(both(), "2026-11-01", "2026-11-30", {.protocols = 1 << 3}).in == sum("q.direction = 0 AND q.protocol = 3"));
  BOOST_TEST(report(both(), "2026-11-01", "2026-11-30", {.ports = "22,443"}).in == sum("q.direction = 0 AND q.port = 443"));
  BOOST_TEST(report(both(), "2026-11-01", "2026-11-30", {.ports = "22"}).in == 0);
  BOOST_TEST(report(both(), "2026-11-03", "2026-11-04", all).in == sum("q.direction = 0 AND" + slots("2026-11-03", "2026-11-05")));
}

// The address goes from one customer to another on the 10th at 14:37.
BOOST_AUTO_TEST_CASE(nobody_answers_for_what_was_before_or_after) {
  const auto from = at("2026-11-01 00:00:00"), until = at("2026-12-01 00:00:00"), moved = at("2026-11-10 14:37:00");
  const auto old = domain::held_times({{ip("192.0.2.17"), {1}, at("2020-01-01 00:00:00"), moved}}, from, until);
  const auto fresh = domain::held_times({{ip("192.0.2.17"), {2}, moved, {}}}, from, until);
  const auto before = report(old, "2026-11-01", "2026-11-30", all);
  const auto after = report(fresh, "2026-11-01", "2026-11-30", all);
  const std::string address = "a.addr = INET6_ATON('192.0.2.17') AND ";
  BOOST_TEST(before.in + before.out == sum(address + slots("2026-11-01", "2026-11-10 14:45:00")));
  BOOST_TEST(after.in + after.out == sum(address + slots("2026-11-10 14:45:00", "2026-12-01")));
  BOOST_TEST(after.days[0].in == 0);
  BOOST_TEST(after.days[8].in == 0);
  BOOST_TEST(before.days[9].in > 0);
  BOOST_TEST(after.days[9].in > 0);
  BOOST_TEST(before.days[9].in + after.days[9].in == sum(address + "q.direction = 0 AND " + slots("2026-11-10", "2026-11-11")));
  BOOST_TEST(before.days[10].in == 0);
}

BOOST_AUTO_TEST_CASE(quarter_hours_until_now) {
  const auto quarters = bwdb.ask([&](db::Impatient::Turn& turn) {
    return domain::traffic_quarters(turn, {}, both(), day("2026-11-05"), day("2026-11-05"), all, at("2026-11-05 06:10:00"));
  }).value();
  BOOST_REQUIRE(quarters.size() == 25u);
  BOOST_TEST(base::str(quarters[24].begin) == "2026-11-05 06:00:00");
  std::int64_t in = 0;
  for (const auto& quarter : quarters) in += quarter.in;
  BOOST_TEST(in == sum("q.direction = 0 AND" + slots("2026-11-05", "2026-11-05 06:15:00")));
}

BOOST_AUTO_TEST_CASE(the_percentile_is_of_what_was_measured) {
  const auto found = bwdb.ask([&](db::Impatient::Turn& turn) { return domain::traffic_percentile(turn, {}, both(), day("2026-11-01"), day("2026-11-30")); }).value();
  BOOST_REQUIRE(found.has_value());
  BOOST_TEST(found->samples == 20u * 288u);  // ten days have none, which are not nothing
  // Number 5,472 of 5,760 in order is the last third of quarter hour 1,823: 2,157 bytes of each address.
  BOOST_TEST(found->in == (2 * 2157 * 8 + 150) / 300);
  BOOST_TEST(found->billed() == found->in);
  const auto none = bwdb.ask([&](db::Impatient::Turn& turn) { return domain::traffic_percentile(turn, {}, both(), day("2026-12-01"), day("2026-12-30")); }).value();
  BOOST_TEST(!none.has_value());
}

// An hour that two customers share is of each only in part, and of one who had it twice, not twice.
BOOST_AUTO_TEST_CASE(the_percentile_is_of_the_time_that_was_theirs) {
  const auto percentile = [&](const std::vector<tables::ip_history::Tenure>& tenures) {
    const auto held = domain::held_times(tenures, at("2026-11-10 00:00:00"), at("2026-11-11 00:00:00"));
    return bwdb.ask([&](db::Impatient::Turn& turn) { return domain::traffic_percentile(turn, {}, held, day("2026-11-10"), day("2026-11-10")); }).value().value();
  };
  const auto first = at("2026-11-10 14:15:00"), second = at("2026-11-10 14:30:00");
  const auto before = percentile({{ip("192.0.2.17"), {1}, at("2020-01-01 00:00:00"), first}});
  const auto between = percentile({{ip("192.0.2.17"), {2}, first, second}});
  const auto twice = percentile({{ip("192.0.2.17"), {1}, at("2020-01-01 00:00:00"), first}, {ip("192.0.2.17"), {1}, second, {}}});
  BOOST_TEST(before.samples == (14 * 4 + 1) * 3u);
  BOOST_TEST(between.samples == 3u);
  BOOST_TEST(twice.samples == (24 * 4 - 1) * 3u);
  const std::int64_t slot = 9 * 96 + 57;  // whose last third has one byte more than a third
  BOOST_TEST(between.in == ((1000 + slot * 3) / 3 + 1) * 8 / 300);
  // The last rank of a day's samples is among the last quarter hours, of which the middle one takes nothing away.
  BOOST_TEST(twice.in > before.in);
}

BOOST_AUTO_TEST_CASE(more_spans_than_one_statement_has) {
  std::vector<tables::ip_history::Tenure> tenures;
  for (int i = 0; i < 40; ++i) {
    const auto since = at("2026-11-01 00:00:00") + std::chrono::hours{i * 12};
    tenures.push_back({ip("192.0.2.17"), {1}, since, since + std::chrono::hours{12}});
  }
  const auto whole = report(domain::held_times(tenures, at("2026-11-01 00:00:00"), at("2026-12-01 00:00:00")), "2026-11-01", "2026-11-30", all);
  BOOST_TEST(whole.in + whole.out == sum("a.addr = INET6_ATON('192.0.2.17')"));
}

BOOST_AUTO_TEST_CASE(an_address_without_traffic_and_no_address_at_all) {
  const auto nobody = domain::held_times({{ip("198.51.100.1"), {1}, at("2020-01-01 00:00:00"), {}}}, at("2026-11-01 00:00:00"), at("2026-12-01 00:00:00"));
  BOOST_TEST(report(nobody, "2026-11-01", "2026-11-30", all).in == 0);
  BOOST_TEST(report({}, "2026-11-01", "2026-11-30", all).days.size() == 30u);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

db::Target at_socket(const std::string& socket) { return {socket, "bwdb", "nobody", {}, 1}; }

struct Waiting {
  std::chrono::steady_clock::time_point began = std::chrono::steady_clock::now();
  [[nodiscard]] std::chrono::milliseconds ms() const {
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - began);
  }
};

constexpr db::Sql kOne = "SELECT 1";
constexpr db::Sql kSlow = "SELECT SUM(seq MOD 7) FROM seq_1_to_20000000000";

std::optional<int> ask(db::Impatient& bwdb, db::Sql sql) {
  return bwdb.ask([&](db::Impatient::Turn& turn) { return turn.reader().value<int>(sql); });
}

}  // namespace

BOOST_AUTO_TEST_SUITE(db_impatient)

BOOST_AUTO_TEST_CASE(one_that_is_not_there_is_no_answer_at_once) {
  const t::TempDir directory;
  db::Impatient bwdb{at_socket(directory.path("nowhere")), 900ms, 10s};
  const Waiting wait;
  BOOST_TEST(!ask(bwdb, kOne).has_value());
  BOOST_TEST(wait.ms().count() < 200);
}

// Somebody listens and never says a word, as a server that is stopped does. Only the first question waits.
BOOST_AUTO_TEST_CASE(one_that_is_silent_is_waited_for_once_and_a_second_at_most) {
  const t::TempDir directory;
  const std::string path = directory.path("silent");
  const int listening = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
  BOOST_REQUIRE(::bind(listening, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
  BOOST_REQUIRE(::listen(listening, 8) == 0);
  db::Impatient bwdb{at_socket(path), 900ms, 10s};
  const Waiting first;
  BOOST_TEST(!ask(bwdb, kOne).has_value());
  BOOST_TEST(first.ms().count() < 1500);
  const Waiting second;
  for (int i = 0; i < 20; ++i) BOOST_TEST(!ask(bwdb, kOne).has_value());
  BOOST_TEST(second.ms().count() < 100);
  ::close(listening);
}

BOOST_AUTO_TEST_CASE(one_that_is_slow_is_cut_off_and_then_left_alone) {
  db::Impatient bwdb{t::traffic_site_target(), 300ms, 10s};
  const Waiting slow;
  BOOST_TEST(!ask(bwdb, kSlow).has_value());
  BOOST_TEST(slow.ms().count() < 1200);
  BOOST_TEST(ask(bwdb, kOne).value_or(0) == 1);  // it was the question, not the server
  BOOST_TEST(!ask(bwdb, kSlow).has_value());
  BOOST_TEST(!ask(bwdb, kSlow).has_value());
  BOOST_TEST(!ask(bwdb, kOne).has_value());
}

BOOST_AUTO_TEST_CASE(all_statements_of_a_question_share_its_time) {
  db::Impatient bwdb{t::traffic_site_target(), 300ms, 10s};
  const Waiting wait;
  const auto answer = bwdb.ask([](db::Impatient::Turn& turn) {
    for (int i = 0; i < 100; ++i) static_cast<void>(turn.reader().value<int>("SELECT SLEEP(0.05)"));
    return 1;
  });
  BOOST_TEST(!answer.has_value());
  BOOST_TEST(wait.ms().count() < 1200);
}

BOOST_AUTO_TEST_CASE(a_connection_that_the_server_has_ended_is_made_anew) {
  db::Impatient bwdb{t::traffic_site_target(), 900ms, 10s};
  const auto id = bwdb.ask([](db::Impatient::Turn& turn) { return turn.reader().value<int>("SELECT CONNECTION_ID()"); }).value();
  t::traffic_database().connection().script("KILL " + std::to_string(id));
  BOOST_TEST(ask(bwdb, kOne).value_or(0) == 1);
}

BOOST_AUTO_TEST_CASE(after_its_rest_it_is_tried_again) {
  const t::TempDir directory;
  db::Impatient bwdb{at_socket(directory.path("nowhere")), 900ms, 0s};
  BOOST_TEST(!ask(bwdb, kOne).has_value());
  BOOST_TEST(!ask(bwdb, kOne).has_value());
  db::Impatient good{t::traffic_site_target(), 900ms, 0s};
  for (int i = 0; i < 3; ++i) BOOST_TEST(ask(good, kOne).value_or(0) == 1);
}

BOOST_AUTO_TEST_CASE(it_cannot_write_and_other_faults_are_thrown) {
  db::Impatient bwdb{t::traffic_site_target(), 900ms, 10s};
  BOOST_CHECK_THROW(ask(bwdb, "SELECT nothing FROM nowhere"), db::Error);
  BOOST_TEST(ask(bwdb, kOne).value_or(0) == 1);
}

BOOST_AUTO_TEST_SUITE_END()
