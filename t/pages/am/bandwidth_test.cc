// The customer's bandwidth report: whose traffic it shows, and what happens when the traffic database does not answer.
#include <atomic>
#include <thread>

#include "auth/password.h"
#include "t/support/site.h"
#include "t/support/test.h"
#include "t/support/traffic_database.h"
#include "t/support/traffic_rows.h"

namespace {

constexpr char kPassword[] = "correct horse battery";

struct BandwidthSite : t::Site {
  BandwidthSite() : t::Site("am", t::traffic_settings()) {
    const std::string hash = auth::hash_password(base::Secret{kPassword});
    exec("INSERT INTO customers (cid, owner_name, company, owner_email, created_at, am_auth, am_enabled, bandwidth_option) VALUES"
         " (42, 'Robin', '', 'robin@example.com', UTC_TIMESTAMP(), ?, 1, 'stop'), (43, 'Kim', '', 'kim@example.com', UTC_TIMESTAMP(), ?, 1, 'go')", {hash, hash});
    exec("INSERT INTO systems (sysid, cid, kind, hostname) VALUES (1, 42, 'vps', '<b>www</b>.example.com'), (2, 42, 'colo', 'backup.example.com'),"
         " (4, 43, 'vps', 'kim.example.com')");
    exec("INSERT INTO networks (id, cidr) VALUES (1, '192.0.2.0/24')");
    exec("INSERT INTO ips (ip, network_id, sysid) VALUES ('192.0.2.17', 1, 1), ('192.0.2.18', 1, 2), ('192.0.2.19', 1, 2), ('192.0.2.99', 1, 4)");
    exec("INSERT INTO ip_history (ip, sysid, since, who) SELECT ip, sysid, '2020-01-01', 'user:test' FROM ips");
    me.get("/am/login.html");
    BOOST_REQUIRE(me.post("/am/LOGINAM", {{"cid", "42"}, {"password", kPassword}}).status == 303);
  }
  t::Answer page(const t::Fields& query = {}) { return get("/am/bandwidth.html", query); }
};

struct Counted : BandwidthSite {
  Counted() { t::put_traffic({"192.0.2.17", "192.0.2.18", "192.0.2.19", "192.0.2.99"}, 3); }
  std::string today = value("SELECT UTC_DATE()");
  std::string days_ago(int days) { return value("SELECT UTC_DATE() - INTERVAL ? DAY", {std::to_string(days)}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_bandwidth, Counted)

BOOST_AUTO_TEST_CASE(a_report_has_its_sums_its_charts_and_all_values_in_tables) {
  const auto shown = page({{"from", days_ago(2)}, {"to", today}});
  BOOST_TEST(shown.status == 200);
  BOOST_TEST(shown.shows("<title>Bandwidth"));
  BOOST_TEST(shown.shows("<dd>0.9 GB</dd>"));  // three addresses, three days, 100 MB
  BOOST_TEST(shown.shows("<dd>2.7 GB</dd>"));
  BOOST_TEST(shown.shows("<dd>3.6 GB</dd>"));
  BOOST_TEST(shown.shows("data-slots=\"3\""));
  BOOST_TEST(shown.shows("Show these values as a table"));
  BOOST_TEST(shown.shows("<time datetime=\"" + today + "\">"));
  BOOST_TEST(shown.shows("(so far)"));
  BOOST_TEST(shown.shows("15-minute steps"));
  BOOST_TEST(shown.shows("HTTPS"));
  BOOST_TEST(shown.shows("100.0%"));
  BOOST_TEST(shown.shows("chart.js"));
  BOOST_TEST(!shown.shows(" style="));
  BOOST_TEST(shown.shows("aria-current=\"page\">Bandwidth"));
}

BOOST_AUTO_TEST_CASE(by_server_and_by_address) {
  const auto one = page({{"from", today}, {"of", "1"}});
  BOOST_TEST(one.shows("<dd>400.0 MB</dd>"));
  BOOST_TEST(one.shows("selected>&lt;b&gt;www&lt;/b&gt;.example.com (192.0.2.17)"));
  BOOST_TEST(page({{"from", today}, {"of", "2"}}).shows("<dd>800.0 MB</dd>"));
  BOOST_TEST(page({{"from", today}, {"of", "192.0.2.19"}}).shows("<dd>400.0 MB</dd>"));
}

BOOST_AUTO_TEST_CASE(what_is_somebody_elses_is_not_found_like_what_is_nobodys) {
  const auto nobodys = page({{"of", "77"}});
  BOOST_TEST(nobodys.status == 404);
  for (const char* of : {"4", "192.0.2.99", "198.51.100.1", "x", "-1"}) {
    const auto other = page({{"of", of}});
    BOOST_TEST(other.status == 404);
    BOOST_TEST(get("/am/bandwidth.csv", {{"of", of}}).status == 404);
  }
  const auto own = page({{"cid", "43"}, {"who", "43"}});
  BOOST_TEST(!own.shows("kim.example.com"));
  BOOST_TEST(!own.shows("192.0.2.99"));
}

BOOST_AUTO_TEST_CASE(an_address_that_changed_hands_shows_each_customer_their_own_time) {
  exec("UPDATE ip_history SET since = UTC_DATE() WHERE ip = '192.0.2.17'");
  exec("INSERT INTO ip_history (ip, sysid, since, until, who) VALUES ('192.0.2.17', 4, '2020-01-01', UTC_DATE(), 'user:test')");
  BOOST_TEST(page({{"from", days_ago(2)}, {"of", "1"}}).shows("<dd>400.0 MB</dd>"));
}

BOOST_AUTO_TEST_CASE(filters_and_views) {
  const auto out = page({{"from", today}, {"dir", "out"}});
  BOOST_TEST(out.shows("<dd>900.0 MB</dd>"));
  BOOST_TEST(page({{"from", today}, {"port", "22"}}).shows("No traffic in this report"));
  BOOST_TEST(page({{"from", today}, {"proto-udp", "1"}}).shows("No traffic in this report"));
  BOOST_TEST(page({{"from", today}, {"view", "15min"}}).shows("data-slots=\"96\""));
  BOOST_TEST(page({{"from", today}, {"view", "pie"}}).shows("Ring chart"));
  BOOST_TEST(!page({{"from", today}, {"view", "table"}}).shows("<summary>Show these"));
  BOOST_TEST(page({{"from", days_ago(300)}, {"to", today}}).status == 200);
}

BOOST_AUTO_TEST_CASE(a_form_that_makes_no_sense_comes_back_as_it_was) {
  const auto wrong = page({{"from", "2026-99-99"}, {"port", "444<"}});
  BOOST_TEST(wrong.status == 422);
  BOOST_TEST(wrong.shows("Error: "));
  BOOST_TEST(wrong.shows("value=\"2026-99-99\""));
  BOOST_TEST(wrong.shows("value=\"444&lt;\""));
  BOOST_TEST(!wrong.shows("Totals of this report"));
}

BOOST_AUTO_TEST_CASE(the_month_and_its_allowance) {
  exec("INSERT INTO subs (cid, sysid, description, amount, months, anchor_day, bandwidth_gb, next_bill_on)"
              " VALUES (42, 1, 'VPS', 100, 1, 1, 1, UTC_DATE() + INTERVAL 1 DAY)");
  t::put_traffic({"192.0.2.17", "192.0.2.18", "192.0.2.19"}, 1);
  const auto shown = page();
  BOOST_TEST(shown.shows("<dd>1.2 GB <small>of 1.0 GB</small></dd>"));
  BOOST_TEST(shown.shows("Above the allowance"));
  BOOST_TEST(shown.shows("Stop the traffic"));
  BOOST_TEST(shown.shows("Allowance spread evenly"));
}

BOOST_AUTO_TEST_CASE(nobody_sees_it_without_a_login_and_old_picture_addresses_are_gone) {
  t::Browser stranger = another();
  BOOST_TEST(stranger.get("/am/bandwidth.html").status == 303);
  BOOST_TEST(stranger.get("/am/bandwidth.csv").status == 303);
  BOOST_TEST(get("/am/bwgraphs/col00042.png").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct Dead : BandwidthSite {
  void restart_with(const std::string& socket) {
    stop("am");
    configure({{"BWDB_SOCKET", socket}});
    start("am");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_bandwidth_unavailable, Dead)

BOOST_AUTO_TEST_CASE(a_dead_traffic_database_is_said_and_harms_nothing_else) {
  restart_with(path("no.sock"));
  claim_log("side_database.down");
  for (int i = 0; i < 3; ++i) {
    const auto shown = page();
    BOOST_TEST(shown.status == 200);
    BOOST_TEST(shown.shows("Traffic figures are not available at the moment."));
    BOOST_TEST(shown.shows("<label for=\"from\">"));
  }
  BOOST_TEST(get("/am/bandwidth.csv").status == 303);
  BOOST_TEST(get("/am/dashboard.html").status == 200);
}

// A table that somebody holds is as slow as can be. Of four workers two wait for it, and the others answer.
BOOST_AUTO_TEST_CASE(a_slow_traffic_database_never_takes_all_workers) {
  stop("am");
  configure({{"WORKERS", "4"}});
  start("am");
  claim_log("side_database.down");
  t::put_traffic({"192.0.2.17"}, 1);
  db::Connection owner{t::DatabaseServer::shared().target(t::traffic_database().name())};
  owner.script("LOCK TABLES traffic_days WRITE, traffic_quarters WRITE");
  std::atomic<int> answered{0}, unavailable{0};
  std::vector<std::thread> visitors;
  for (int i = 0; i < 8; ++i) {
    visitors.emplace_back([&, visitor = me]() mutable {
      unavailable += visitor.get("/am/bandwidth.html").shows("Traffic figures are not available at the moment.");
      ++answered;
    });
  }
  int most = 0;
  while (answered < 8) {
    most = std::max(most, std::stoi(value("SELECT COUNT(*) FROM information_schema.processlist WHERE user = ? AND state LIKE '%metadata lock%'",
                                          {t::traffic_database().name()})));
  }
  for (auto& visitor : visitors) visitor.join();
  owner.script("UNLOCK TABLES");
  BOOST_TEST(unavailable == 8);
  BOOST_TEST(most >= 1);
  BOOST_TEST(most <= 2);
  BOOST_TEST(log("am").find("traffic.full") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_one_it_says_the_same) {
  restart_with("");
  BOOST_TEST(page().shows("Traffic figures are not available at the moment."));
}

BOOST_AUTO_TEST_SUITE_END()
