// Addresses change hands: one holder at a time, each change in the history, whoever asks at the same moment.
#include <atomic>
#include <set>

#include "domain/addresses.h"
#include "t/support/at_once.h"
#include "t/support/business_database.h"
#include "t/support/test.h"

namespace {

using base::IpAddress;
using base::SystemId;
using Why = domain::RefusedAddress::Why;

constexpr int kTakers = 64;
const base::CustomerId kCid{42};
const base::NetworkId kNetwork{9};

IpAddress ip(const std::string& text) { return base::parse<IpAddress>(text).value(); }

struct Day : t::BusinessDay {
  const domain::Actor pat{"user:pat", "192.0.2.10", "r1"};

  Day() {
    exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (42, 'Robin', '2020-01-01')");
    exec("INSERT INTO systems (sysid, cid, kind, hostname) SELECT seq, 42, 'vps', 'a.example.com' FROM seq_1_to_64");
    exec("INSERT INTO networks (id, cidr) VALUES (9, '10.9.0.0/24')");
    exec("INSERT INTO ips (ip, network_id) SELECT CONCAT('10.9.0.', seq), 9 FROM seq_1_to_64");
  }
  ~Day() {
    exec("DELETE FROM ip_history");
    exec("DELETE FROM ips WHERE network_id = 9");
    exec("DELETE FROM networks WHERE id = 9");
  }
  Day(const Day&) = delete;
  Day& operator=(const Day&) = delete;

  std::vector<domain::RefusedAddress> assign(int system, const std::vector<IpAddress>& wanted) {
    return database.write([&](db::Writer& db) { return domain::assign_ips(db, pat, SystemId{system}, kCid, wanted, clock.now()); });
  }
  std::vector<IpAddress> release(int system, const std::vector<IpAddress>& given_back) {
    return database.write([&](db::Writer& db) { return domain::release_ips(db, pat, SystemId{system}, kCid, given_back, clock.now()); });
  }
  static std::string holder(const std::string& address) { return value("SELECT sysid FROM ips WHERE ip = ?", {address}); }
  static std::string history(const std::string& address) {
    return list("SELECT CONCAT(COALESCE(sysid, reserved_for), '@', TIME(since), '-', COALESCE(TIME(until), '')) FROM ip_history"
                " WHERE ip = ? ORDER BY id", {address});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_addresses, Day)

BOOST_AUTO_TEST_CASE(an_address_is_given_and_taken_back_and_its_history_stays) {
  BOOST_TEST(assign(1, {ip("10.9.0.5"), ip("10.9.0.6"), ip("10.9.0.5")}).empty());
  BOOST_TEST(holder("10.9.0.5") == "1");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, object, cid) FROM audit_log WHERE action = 'system.ips_given'") == "user:pat system:1 42");
  BOOST_TEST(value("SELECT new_value LIKE '%10.9.0.5%10.9.0.6%' FROM audit_log WHERE action = 'system.ips_given'") == "1");
  clock.advance(std::chrono::hours{1});
  BOOST_TEST(release(1, {ip("10.9.0.5"), ip("10.9.0.7")}).size() == 1u);
  BOOST_TEST(holder("10.9.0.5") == "null");
  BOOST_TEST(holder("10.9.0.6") == "1");
  BOOST_TEST(assign(2, {ip("10.9.0.5")}).empty());
  BOOST_TEST(history("10.9.0.5") == "1@12:00:00-13:00:00 2@13:00:00-");
  BOOST_TEST(value("SELECT GROUP_CONCAT(DISTINCT who) FROM ip_history") == "user:pat");
}

BOOST_AUTO_TEST_CASE(one_that_is_refused_keeps_all_others_from_being_given) {
  BOOST_TEST(assign(1, {ip("10.9.0.1")}).empty());
  BOOST_TEST(!database.write([&](db::Writer& db) { return domain::reserve_ip(db, pat, ip("10.9.0.2"), "gateway", clock.now()); }));
  const auto refused = assign(2, {ip("10.9.0.3"), ip("10.9.0.2"), ip("10.9.0.1"), ip("203.0.114.1")});
  BOOST_REQUIRE(refused.size() == 3u);
  BOOST_TEST((refused[0].why == Why::taken));
  BOOST_TEST(domain::words(refused[0]) == "10.9.0.1 belongs to system 1");
  BOOST_TEST(domain::words(refused[1]) == "10.9.0.2 is reserved for gateway");
  BOOST_TEST(domain::words(refused[2]) == "203.0.114.1 is not an address of ours");
  BOOST_TEST(holder("10.9.0.3") == "null");
  BOOST_TEST(history("10.9.0.3") == "");
}

BOOST_AUTO_TEST_CASE(what_a_system_has_already_it_keeps) {
  BOOST_TEST(assign(1, {ip("10.9.0.1")}).empty());
  BOOST_TEST(assign(1, {ip("10.9.0.1"), ip("10.9.0.2")}).empty());
  BOOST_TEST(history("10.9.0.1") == "1@12:00:00-");
}

BOOST_AUTO_TEST_CASE(nobody_takes_back_what_is_somebody_elses) {
  BOOST_TEST(assign(1, {ip("10.9.0.1")}).empty());
  BOOST_TEST(release(2, {ip("10.9.0.1")}).empty());
  BOOST_TEST(holder("10.9.0.1") == "1");
}

BOOST_AUTO_TEST_CASE(all_of_a_system_at_once) {
  BOOST_TEST(assign(1, {ip("10.9.0.10"), ip("10.9.0.9")}).empty());
  const auto taken = database.write([&](db::Writer& db) { return domain::release_all_ips(db, pat, SystemId{1}, kCid, clock.now()); });
  BOOST_TEST(taken.size() == 2u);
  BOOST_TEST(value("SELECT COUNT(*) FROM ips WHERE sysid = 1") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM ip_history WHERE until IS NULL") == "0");
}

BOOST_AUTO_TEST_CASE(a_reservation_can_be_worded_anew_and_ended) {
  const auto reserve = [&](const std::string& what_for) {
    return database.write([&](db::Writer& db) { return domain::reserve_ip(db, pat, ip("10.9.0.4"), what_for, clock.now()); });
  };
  BOOST_TEST(!reserve("router").has_value());
  BOOST_TEST(!reserve("router").has_value());
  BOOST_TEST(!reserve("switch").has_value());
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE object = 'ip:10.9.0.4'") == "2");
  const auto end = [&] {
    return database.write([&](db::Writer& db) { return domain::unreserve_ip(db, pat, ip("10.9.0.4"), clock.now()); });
  };
  BOOST_TEST(end());
  BOOST_TEST(!end());
  BOOST_TEST(assign(1, {ip("10.9.0.4")}).empty());
  BOOST_TEST((reserve("switch").value().why == Why::taken));
  BOOST_TEST(history("10.9.0.4") == "router@12:00:00-12:00:00 switch@12:00:00-12:00:00 1@12:00:00-");
}

BOOST_AUTO_TEST_CASE(the_lowest_free_ones_come_by_number) {
  BOOST_TEST(assign(1, {ip("10.9.0.1")}).empty());
  const auto free = database.write([&](db::Writer& db) { return domain::next_free(db, kNetwork, 3); });
  BOOST_REQUIRE(free.size() == 3u);
  BOOST_TEST(free[0].text() == "10.9.0.2");
  BOOST_TEST(free[2].text() == "10.9.0.4");
  BOOST_TEST(database.write([&](db::Writer& db) { return domain::next_free(db, kNetwork, 100); }).size() == 63u);
}

BOOST_AUTO_TEST_CASE(sixty_four_takers_never_get_one_twice) {
  std::vector<db::Database> hands;
  for (int i = 0; i < kTakers; ++i) hands.push_back(another_database());
  for (auto& hand : hands) hand.ping();
  std::vector<std::string> got(kTakers);
  t::at_once(kTakers, [&](int who) {
    got[static_cast<std::size_t>(who)] = hands[static_cast<std::size_t>(who)].write([&](db::Writer& db) {
      const auto free = domain::next_free(db, kNetwork, 1);
      const auto refused = domain::assign_ips(db, pat, SystemId{who + 1}, kCid, free, clock.now());
      return free.empty() || !refused.empty() ? std::string{"none"} : free.front().text();
    });
  });
  BOOST_TEST(std::set<std::string>(got.begin(), got.end()).size() == static_cast<std::size_t>(kTakers));
  BOOST_TEST(value("SELECT COUNT(DISTINCT sysid) FROM ips WHERE network_id = 9") == "64");
  BOOST_TEST(value("SELECT COUNT(*) FROM ip_history WHERE until IS NULL") == "64");
}

BOOST_AUTO_TEST_CASE(sixty_four_who_want_the_same_one_leave_one_holder) {
  std::vector<db::Database> hands;
  for (int i = 0; i < kTakers; ++i) hands.push_back(another_database());
  for (auto& hand : hands) hand.ping();
  std::atomic<int> winners = 0;
  t::at_once(kTakers, [&](int who) {
    const std::vector<IpAddress> wanted = who % 2 == 0 ? std::vector{ip("10.9.0.8"), ip("10.9.0.7")} : std::vector{ip("10.9.0.7"), ip("10.9.0.8")};
    const auto refused = hands[static_cast<std::size_t>(who)].write(
        [&](db::Writer& db) { return domain::assign_ips(db, pat, SystemId{who + 1}, kCid, wanted, clock.now()); });
    if (refused.empty()) ++winners;
  });
  BOOST_TEST(winners == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM ip_history") == "2");
  BOOST_TEST(value("SELECT COUNT(DISTINCT sysid) FROM ips WHERE ip IN ('10.9.0.7', '10.9.0.8')") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
