#include "t/support/test.h"

#include "auth/password.h"
#include "t/support/site.h"
#include "t/support/tree.h"

namespace {

constexpr char kPassword[] = "correct horse battery";

struct CustomerSite : t::Site {
  CustomerSite() : t::Site("am") {
    const std::string hash = auth::hash_password(base::Secret{kPassword});
    exec("INSERT INTO customers (cid, owner_name, owner_email, company, created_at, am_auth, am_enabled) VALUES"
         " (42, 'Robin <Placeholder>', 'robin@example.com', 'Larkspur Pottery', UTC_TIMESTAMP(), ?, 1), (43, 'Kim', 'kim@example.com', '', UTC_TIMESTAMP(), ?, 1)",
         {hash, hash});
    exec("INSERT INTO systems (sysid, cid, kind, hostname, os_name, cancel_on, stopped_on) VALUES"
         " (1, 42, 'vps', 'www.example.com', 'Debian 12', NULL, NULL),"
         " (2, 42, 'colo', 'backup.example.com', '', '2031-11-27', NULL),"
         " (3, 42, 'dedicated', 'gone.example.com', '', NULL, '2026-01-01'),"
         " (4, 43, 'vps', 'kim.example.com', 'FreeBSD 14', NULL, NULL)");
    exec("INSERT INTO networks (id, cidr) VALUES (1, '192.0.2.0/24')");
    exec("INSERT INTO ips (ip, network_id, sysid) VALUES ('192.0.2.17', 1, 1), ('192.0.2.18', 1, 1), ('192.0.2.99', 1, 4)");
    log_in(me, "42");
  }

  void log_in(t::Browser& browser, const std::string& cid) {
    browser.get("/am/login.html");
    BOOST_REQUIRE(browser.post("/am/LOGINAM", {{"cid", cid}, {"password", kPassword}}).status == 303);
  }
  int status() { return get("/am/dashboard.html").status; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_dashboard, CustomerSite)

BOOST_AUTO_TEST_CASE(it_shows_the_customers_own_services) {
  const auto page = get("/am/dashboard.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<title>Dashboard"));
  BOOST_TEST(page.shows("Robin &lt;Placeholder&gt;, Larkspur Pottery"));
  BOOST_TEST(page.shows("col00042"));
  BOOST_TEST(page.shows("www.example.com"));
  BOOST_TEST(page.shows("Virtual server"));
  BOOST_TEST(page.shows("Debian 12"));
  BOOST_TEST(page.shows("192.0.2.17, 192.0.2.18"));
  BOOST_TEST(page.shows("Colocated server"));
  BOOST_TEST(page.shows("Shuts down on <time datetime=\"2031-11-27\">27 November 2031</time>"));
  BOOST_TEST(page.shows("action=\"/am/LOGOUT\""));
}

BOOST_AUTO_TEST_CASE(the_bar_leads_to_the_pages_there_are_and_out) {
  const auto page = get("/am/dashboard.html");
  BOOST_TEST(page.shows("<a href=\"/am/dashboard.html\" aria-current=\"page\">Dashboard</a>"));
  const auto nav = page.body.substr(page.body.find("<nav class=\"topnav\""));
  for (const std::string& address : t::all_after(nav.substr(0, nav.find("</nav>")), "href=\"", "\"")) {
    BOOST_TEST(get(address).status == 200, address);
  }
  BOOST_TEST(!another().get("/am/login.html").shows("class=\"topnav\""));
  const auto left = post("/am/LOGOUT");
  BOOST_TEST(left.header("Location") == "/am/login.html?left=1");
}

BOOST_AUTO_TEST_CASE(nothing_of_anybody_else_and_nothing_that_was_stopped) {
  const auto page = get("/am/dashboard.html", {{"cid", "43"}});
  for (const char* text : {"kim.example.com", "192.0.2.99", "col00043", "gone.example.com"}) BOOST_TEST(!page.shows(text));
}

BOOST_AUTO_TEST_CASE(a_customer_without_services_is_told_so) {
  exec("UPDATE systems SET stopped_on = '2026-01-01'");
  const auto page = get("/am/dashboard.html");
  BOOST_TEST(page.shows("No services yet"));
  BOOST_TEST(!page.shows("<th scope=\"col\">Host name</th>"));
}

BOOST_AUTO_TEST_CASE(a_session_ends_by_itself) {
  exec("UPDATE sessions SET seen_at = UTC_TIMESTAMP() - INTERVAL 29 MINUTE");
  BOOST_TEST(status() == 200);
  exec("UPDATE sessions SET seen_at = UTC_TIMESTAMP() - INTERVAL 31 MINUTE");
  BOOST_TEST(status() == 303);
  exec("UPDATE sessions SET seen_at = UTC_TIMESTAMP(), created_at = UTC_TIMESTAMP() - INTERVAL 13 HOUR");
  BOOST_TEST(status() == 303);
}

BOOST_AUTO_TEST_CASE(taking_the_access_away_takes_effect_at_once) {
  exec("UPDATE customers SET am_enabled = 0 WHERE cid = 42");
  BOOST_TEST(status() == 303);
  exec("UPDATE customers SET am_enabled = 1, am_auth = NULL WHERE cid = 42");
  BOOST_TEST(status() == 303);
}

BOOST_AUTO_TEST_SUITE_END()
