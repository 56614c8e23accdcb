// From a mailed link to a new password.
#include <algorithm>

#include "auth/digest.h"
#include "auth/password.h"
#include "t/support/am_site.h"
#include "t/support/at_once.h"

namespace {

constexpr char kNew[] = "violet ladder teapot";
const std::string kKey(64, 'e');

struct LinkSite : t::AmSite {
  void given_link(const std::string& key = kKey, const std::string& purpose = "password_reset", const db::Cell& login = std::nullopt, int minutes = 30) {
    exec("INSERT INTO tokens (token_hash, purpose, cid, login_id, created_at, expires_at) VALUES (?, ?, 42, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL ? MINUTE)",
         {auth::sha256(key), purpose, login, std::to_string(minutes)});
  }
  static t::Answer arrive(t::Browser& browser, const std::string& key = kKey) {
    browser.get("/am/choose_password.html?key=" + key);
    return browser.post("/am/choose_password.html", {{"key", key}});
  }
  static t::Answer choose(t::Browser& browser, const std::string& password = kNew) {
    return browser.post("/am/choose_password.html", {{"password", password}, {"again", password}});
  }
  bool good(const std::string& password) { return auth::verify_password(base::Secret{password}, value("SELECT am_auth FROM customers WHERE cid = 42")); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_choose_password, LinkSite)

BOOST_AUTO_TEST_CASE(the_link_is_exchanged_at_once_and_the_password_chosen_without_it) {
  given_link();
  auto browser = another();
  BOOST_TEST(browser.get("/am/choose_password.html?key=" + kKey).status == 200);
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens WHERE used_at IS NOT NULL") == "0");  // a link that was only looked at
  const std::string before = browser.cookie("__Secure-am");
  const auto answer = arrive(browser);
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/am/choose_password.html");
  BOOST_TEST(browser.cookie("__Secure-am") != before);
  const auto page = browser.follow(answer);
  BOOST_TEST(page.shows("col00042"));
  BOOST_TEST(page.body.find(kKey) == std::string::npos);
  const auto done = choose(browser);
  BOOST_TEST(done.header("Location") == "/am/login.html?set=1");
  BOOST_TEST(good(kNew));
  BOOST_TEST(browser.get("/am/dashboard.html").header("Location") == "/am/login.html");  // it does not log in
  BOOST_TEST(mails("robin@example.com", "Your account col00042 has changed") == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'am.password' AND cid = 42") == "1");
  BOOST_TEST(log("am").find(kKey) == std::string::npos);
  BOOST_TEST(choose(browser).status == 410);
}

BOOST_AUTO_TEST_CASE(it_ends_all_sessions_of_that_login_and_no_others) {
  given_link();
  auto anna = as("billing");
  auto browser = another();
  arrive(browser);
  choose(browser);
  BOOST_TEST(me.get("/am/dashboard.html").status == 303);
  BOOST_TEST(anna.get("/am/dashboard.html").status == 200);
}

BOOST_AUTO_TEST_CASE(a_second_factor_stays) {
  exec("INSERT INTO am_factors (cid, login_id, secret) VALUES (42, 0, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ')");
  given_link();
  auto browser = another();
  arrive(browser);
  choose(browser);
  browser.get("/am/login.html");
  BOOST_TEST(browser.post("/am/LOGINAM", {{"cid", "42"}, {"password", kNew}}).status == 422);
  BOOST_TEST(value("SELECT COUNT(*) FROM am_factors") == "1");
}

BOOST_AUTO_TEST_CASE(a_link_works_once_in_its_time_and_for_its_purpose) {
  given_link();
  auto first = another();
  auto second = another();
  BOOST_TEST(arrive(first).status == 303);
  BOOST_TEST(arrive(second).status == 410);
  BOOST_TEST(choose(second).status == 410);  // the permission belongs to the first browser
  const std::string old(64, 'd');
  given_link(old, "password_reset", std::nullopt, -1);
  BOOST_TEST(arrive(second, old).status == 410);
  int digit = 0;
  for (const char* purpose : {"activation", "hand_off", "owner_token", "owner_undo", "new_password", "staff_setup"}) {
    const std::string other(64, static_cast<char>('1' + digit++));
    given_link(other, purpose);
    BOOST_TEST(arrive(second, other).status == 410, purpose);
  }
  for (const char* made_up : {"x", "0000000000000000000000000000000000000000000000000000000000000000"}) BOOST_TEST(arrive(second, made_up).status == 410);
  BOOST_TEST(good(kPassword));
}

BOOST_AUTO_TEST_CASE(of_many_who_come_with_it_at_once_one_may_choose) {
  given_link();
  auto browser = another();
  browser.get("/am/choose_password.html?key=" + kKey);
  int status[4] = {};
  t::at_once(4, [&](int who) {
    auto tab = browser;
    status[who] = tab.post("/am/choose_password.html", {{"key", kKey}}).status;
  });
  BOOST_TEST(std::count(std::begin(status), std::end(status), 303) == 1);
}

BOOST_AUTO_TEST_CASE(the_permission_ends_after_a_quarter_of_an_hour) {
  given_link();
  auto browser = another();
  arrive(browser);
  exec("UPDATE tokens SET expires_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND WHERE purpose = 'new_password'");
  BOOST_TEST(browser.get("/am/choose_password.html").status == 410);
  BOOST_TEST(choose(browser).status == 410);
}

BOOST_AUTO_TEST_CASE(a_weak_password_is_refused_and_the_way_stays_open) {
  given_link();
  auto browser = another();
  arrive(browser);
  for (const char* weak : {"", "short", "password12345", "col00042col00042", "Larkspur Pottery", "Example Hosting"}) {
    BOOST_TEST(choose(browser, weak).status == 422, weak);
  }
  const auto differ = browser.post("/am/choose_password.html", {{"password", kNew}, {"again", "violet ladder teapots"}});
  BOOST_TEST(differ.shows("the two are not the same"));
  BOOST_TEST(choose(browser).status == 303);
}

BOOST_AUTO_TEST_CASE(who_is_disabled_meanwhile_does_not_get_in) {
  exec("UPDATE am_logins SET hash = NULL WHERE id = 2");
  given_link(kKey, "login_setup", "2");
  auto browser = another();
  arrive(browser);
  exec("UPDATE am_logins SET active = 0 WHERE id = 2");
  BOOST_TEST(choose(browser).status == 410);
  exec("UPDATE am_logins SET active = 1 WHERE id = 2");
  BOOST_TEST(choose(browser).status == 303);
  BOOST_TEST(auth::verify_password(base::Secret{kNew}, value("SELECT hash FROM am_logins WHERE id = 2")));
  BOOST_TEST(good(kPassword));
}

BOOST_AUTO_TEST_SUITE_END()
