#include <algorithm>

#include "auth/digest.h"
#include "t/support/at_once.h"
#include "t/support/mgmt_site.h"

namespace {

struct HandOffSite : t::MgmtSite {
  HandOffSite() {
    start("am");
    exec("UPDATE customers SET am_enabled = 1, am_auth = 'x'");
  }
  // Where mgmt sends that person.
  std::string way(const std::string& role = "support") { return as(role).post("/mgmt/OPEN_AM", {{"cid", "42"}}).header("Location"); }
  static std::string token(const std::string& address) { return address.substr(address.find('=') + 1); }
  static t::Answer go_on(t::Browser& browser, const std::string& address) {
    browser.get(address);
    return browser.post("/am/HANDOFF", {{"token", token(address)}});
  }
  t::Browser opened(const std::string& role = "support") {
    t::Browser browser = another();
    BOOST_REQUIRE(go_on(browser, way(role)).status == 303);
    return browser;
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_handoff, HandOffSite)

BOOST_AUTO_TEST_CASE(staff_see_the_account_under_a_banner_that_says_so) {
  const std::string address = way();
  auto browser = another();
  const auto step = browser.get(address);
  BOOST_TEST(step.status == 200);
  BOOST_TEST(field(step, "token") == token(address));
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions WHERE app = 'am'") == "0");  // a link alone uses nothing up
  const auto answer = browser.post("/am/HANDOFF", {{"token", token(address)}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/am/dashboard.html");
  const auto page = browser.follow(answer);
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("You are looking at this account as staff (support). Read-only."));
  BOOST_TEST(page.shows("col00042"));
  BOOST_TEST(value("SELECT CONCAT_WS(' ', s.cid, u.login, s.write_reason IS NULL) FROM sessions s JOIN users u ON u.id = s.staff_id") == "42 support 1");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, cid) FROM audit_log WHERE action = 'am.opened'") == "user:support 42");
}

BOOST_AUTO_TEST_CASE(each_page_they_see_is_in_the_customers_history) {
  auto browser = opened();
  for (int i = 0; i < 2; ++i) browser.get("/am/dashboard.html");
  BOOST_TEST(value("SELECT GROUP_CONCAT(CONCAT_WS(' ', actor, cid, remote_addr, new_value) SEPARATOR '; ') FROM audit_log WHERE action = 'am.viewed'") ==
             "user:support 42 192.0.2.20 page=%2Fam%2Fdashboard.html; user:support 42 192.0.2.20 page=%2Fam%2Fdashboard.html");
  BOOST_TEST(get("/mgmt/customer_history.html", {{"cid", "42"}}).shows("Page of the account viewed as staff"));
}

BOOST_AUTO_TEST_CASE(they_change_nothing_but_may_leave) {
  auto browser = opened();
  const auto refused = browser.post("/am/support.html", {{"text", "x"}});
  BOOST_TEST(refused.status == 403);
  BOOST_TEST(refused.shows("You can only look here"));
  BOOST_TEST(browser.post("/am/LOGOUT").status == 303);
  BOOST_TEST(browser.get("/am/dashboard.html").status == 303);
  BOOST_TEST(value("SELECT actor FROM audit_log WHERE action = 'logout'") == "user:support");
}

BOOST_AUTO_TEST_CASE(a_token_works_once) {
  const std::string address = way();
  auto first = another();
  auto second = another();
  BOOST_TEST(go_on(first, address).status == 303);
  const auto refused = go_on(second, address);
  BOOST_TEST(refused.status == 410);
  BOOST_TEST(refused.shows("Open the account from mgmt again"));
  BOOST_TEST(second.get("/am/dashboard.html").status == 303);
  BOOST_TEST(first.get("/am/dashboard.html").status == 200);
  for (const char* made_up : {"", "x", "0000000000000000000000000000000000000000000000000000000000000000"}) {
    BOOST_TEST(second.post("/am/HANDOFF", {{"token", made_up}}).status == 410);
  }
}

BOOST_AUTO_TEST_CASE(of_two_who_come_with_it_at_once_one_gets_in) {
  const std::string address = way();
  auto browser = another();
  browser.get(address);
  int status[4] = {};
  t::at_once(4, [&](int who) {
    auto tab = browser;
    status[who] = tab.post("/am/HANDOFF", {{"token", token(address)}}).status;
  });
  BOOST_TEST(std::count(std::begin(status), std::end(status), 303) == 1);
  BOOST_TEST(std::count(std::begin(status), std::end(status), 410) == 3);
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions WHERE app = 'am'") == "1");
}

BOOST_AUTO_TEST_CASE(it_is_good_for_a_minute) {
  const std::string address = way();
  exec("UPDATE tokens SET expires_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND");
  auto browser = another();
  BOOST_TEST(go_on(browser, address).status == 410);
}

BOOST_AUTO_TEST_CASE(who_may_not_any_more_does_not_get_in_and_is_out_at_the_next_page) {
  for (const char* meanwhile : {"active = 0", "role = 'sysadmin'"}) {
    exec("UPDATE users SET active = 1, role = 'support' WHERE login = 'support'");
    auto inside = opened();
    const std::string address = way();
    if (meanwhile[0] == 'a') exec("UPDATE users SET active = 0 WHERE login = 'support'");
    if (meanwhile[0] == 'r') exec("UPDATE users SET role = 'sysadmin' WHERE login = 'support'");
    auto browser = another();
    BOOST_TEST(go_on(browser, address).status == 410, meanwhile);
    BOOST_TEST(inside.get("/am/dashboard.html").status == 303, meanwhile);
  }
}

BOOST_AUTO_TEST_CASE(a_token_for_something_else_opens_nothing) {
  exec("INSERT INTO tokens (token_hash, purpose, cid, created_at, expires_at) VALUES (?, 'activation', 42, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 1 DAY)",
       {auth::sha256(std::string(64, '5'))});
  auto browser = another();
  BOOST_TEST(go_on(browser, "/am/HANDOFF?token=" + std::string(64, '5')).status == 410);
}

BOOST_AUTO_TEST_CASE(the_customers_own_sessions_are_left_alone) {
  exec("INSERT INTO sessions (token_hash, app, cid, created_at, seen_at, proven_at, remote_addr) VALUES"
       " (?, 'am', 42, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.99')", {auth::sha256(std::string(64, '6'))});
  auto customer = another();
  customer.set_cookie("__Secure-am", std::string(64, '6'), "/am");
  for (int i = 0; i < 6; ++i) (void)opened();
  const auto page = customer.get("/am/dashboard.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(!page.shows("as staff"));
  BOOST_TEST(!page.shows("name=\"session\""));  // no staff among the customer's own sessions
}

// Also for a customer who cannot log in at all.
BOOST_AUTO_TEST_CASE(an_account_without_a_password_can_be_looked_at) {
  exec("UPDATE customers SET am_enabled = 0, am_auth = NULL");
  BOOST_TEST(opened().get("/am/dashboard.html").status == 200);
}

BOOST_AUTO_TEST_CASE(the_token_stands_in_no_log) {
  const std::string address = way();
  auto browser = another();
  BOOST_TEST(go_on(browser, address).status == 303);
  BOOST_TEST(log("am").find(token(address)) == std::string::npos);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE CONCAT(object, old_value, new_value) LIKE ?", {"%" + token(address) + "%"}) == "0");
}

BOOST_AUTO_TEST_SUITE_END()
