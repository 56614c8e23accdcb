// What the dashboard says of this month's traffic, and that it is there at once when the traffic database is not.
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <chrono>

#include "t/support/am_business.h"
#include "t/support/traffic_database.h"
#include "t/support/traffic_rows.h"

namespace {

struct TrafficSite : t::AmBusiness {
  TrafficSite() : t::AmBusiness(t::traffic_settings()) {
    exec("INSERT INTO ip_history (ip, sysid, since, who) SELECT ip, sysid, '2020-01-01', 'user:test' FROM ips WHERE sysid IS NOT NULL"
         " AND ip NOT IN (SELECT h.ip FROM ip_history h WHERE h.until IS NULL)");
    t::put_traffic({"192.0.2.17", "192.0.2.99"}, 1);
  }
  std::string dashboard() { return get("/am/dashboard.html").body; }
  void allowance(int gb) { exec("UPDATE subs SET bandwidth_gb = ? WHERE id = 1", {std::to_string(gb)}); }
  // The worker keeps a figure for a minute: another one has none.
  void restart(const t::Settings& settings = {}) {
    stop("am");
    configure(settings);
    start("am");
  }
  bool says(const std::string& text) { return dashboard().find(text) != std::string::npos; }
};

// Takes connections and never says a word, as a database does whose disk hangs.
struct Silent {
  explicit Silent(const std::string& path) : fd(socket(AF_UNIX, SOCK_STREAM, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    BOOST_REQUIRE(bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address) == 0);
    BOOST_REQUIRE(listen(fd, 64) == 0);
  }
  ~Silent() { close(fd); }
  Silent(const Silent&) = delete;
  Silent& operator=(const Silent&) = delete;
  int fd;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_dashboard_traffic, TrafficSite)

BOOST_AUTO_TEST_CASE(used_and_left_of_the_allowance) {
  const auto page = dashboard();  // one address, one day: 100 MB in, 300 MB out
  BOOST_TEST(page.find("400.0 MB</dd><dd class=\"sub\">of 1,500.0 GB (0.0%).") != std::string::npos);
  BOOST_TEST(page.find("1,499.6 GB left until") != std::string::npos);
  BOOST_TEST(page.find("Bill up to $40.00 a month, then stop") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(above_the_allowance) {
  exec("UPDATE ip_history SET sysid = 1 WHERE ip = '192.0.2.99'");
  t::put_traffic({"192.0.2.17", "192.0.2.18", "192.0.2.99"}, 1);
  allowance(1);
  const auto page = dashboard();
  BOOST_TEST(page.find("1.2 GB</dd><dd class=\"sub\">of 1.0 GB (120.0%).") != std::string::npos);
  BOOST_TEST(page.find("200.0 MB above the allowance") != std::string::npos);
  allowance(0);
  BOOST_TEST(says("No allowance is on file."));
}

BOOST_AUTO_TEST_CASE(a_figure_is_kept_for_a_minute_and_is_each_customers_own) {
  (void)dashboard();
  t::put_traffic({}, 1);
  BOOST_TEST(says("400.0 MB</dd>"));
  BOOST_TEST(as(43).get("/am/dashboard.html").body.find("400.0 MB") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_dead_or_a_hanging_traffic_database_is_said_within_a_second) {
  claim_log("side_database.down");
  const Silent silent{path("silent.sock")};
  for (const std::string& socket : {path("no.sock"), path("silent.sock"), std::string{}}) {
    restart({{"BWDB_SOCKET", socket}, {"WORKERS", "1"}});
    const auto begin = std::chrono::steady_clock::now();
    for (int i = 0; i < 5; ++i) {
      const auto page = get("/am/dashboard.html");
      BOOST_TEST(page.status == 200);
      BOOST_TEST(page.shows("What is used is not available at the moment."));
      BOOST_TEST(page.shows("1,500 GB <small>a month</small>"));
      BOOST_TEST(page.shows("www.example.com"));
    }
    // One of them waits, a second at most; the rest is for a busy machine.
    const auto all = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - begin);
    BOOST_TEST(all.count() < 4000, socket << ": " << all.count() << " ms");
  }
}

BOOST_AUTO_TEST_SUITE_END()
