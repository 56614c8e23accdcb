#include "t/support/test.h"

#include "auth/digest.h"
#include "auth/password.h"
#include "t/support/site.h"

namespace {

constexpr char kPassword[] = "correct horse battery";

struct LoggedInSite : t::Site {
  LoggedInSite() : t::Site("mgmt", {{"MGMT_IDLE_MINUTES", "60"}}) {
    exec("INSERT INTO users (login, hash, name, email, role) VALUES ('alice', ?, 'Robin <Placeholder>', 'robin@example.com',"
         " 'support'), ('bob', ?, 'Kim Sample', 'kim@example.com', 'admin')",
         {auth::hash_password(base::Secret{kPassword}), auth::hash_password(base::Secret{kPassword})});
    log_in(me, "alice");
  }

  void log_in(t::Browser& browser, const std::string& login) {
    browser.get("/mgmt/login.html");
    const auto answer = browser.post("/mgmt/LOGIN", {{"user", login}, {"password", kPassword}});
    BOOST_REQUIRE(answer.status == 303);
  }
  static std::string handle(const t::Browser& browser) {
    return auth::sha256(browser.cookie("__Secure-mg")).substr(0, 16);
  }
  int status() { return get("/mgmt/index.html").status; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_index, LoggedInSite)

BOOST_AUTO_TEST_CASE(it_says_who_is_logged_in) {
  const auto page = get("/mgmt/index.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<title>Start page"));
  BOOST_TEST(page.shows("Robin &lt;Placeholder&gt;"));
  BOOST_TEST(page.shows("<dd>support</dd>"));
  BOOST_TEST(page.shows("Your login has no second factor."));
  BOOST_TEST(page.shows("action=\"/mgmt/LOGOUT\""));
  BOOST_TEST(page.shows("Test/1.0"));
  BOOST_TEST(page.shows("This session"));
  BOOST_TEST(!page.shows("name=\"session\""));
  BOOST_TEST(get("/mgmt/").header("Location") == "/mgmt/index.html");
}

BOOST_AUTO_TEST_CASE(it_shows_the_login_before_this_one) {
  exec("INSERT INTO audit_log (at, actor, remote_addr, action, object, old_value, new_value) VALUES"
       " ('2026-11-01 10:20:30', 'user:alice', '203.0.113.9', 'login', 'user:alice', '', '')");
  auto later = another();
  log_in(later, "alice");
  BOOST_TEST(later.get("/mgmt/index.html")
                 .shows("<time datetime=\"2026-11-01 10:20:30Z\">2026-11-01 10:20</time> from"));
}

BOOST_AUTO_TEST_CASE(another_session_can_be_ended_from_here) {
  auto other = another();
  log_in(other, "alice");
  BOOST_TEST(get("/mgmt/index.html").shows("value=\"" + handle(other) + '"'));
  const auto answer = post("/mgmt/index.html", {{"session", handle(other)}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("That session has ended."));
  BOOST_TEST(other.get("/mgmt/index.html").status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'session.ended' AND actor = 'user:alice'") == "1");
  BOOST_TEST(post("/mgmt/index.html", {{"session", handle(other)}}).status == 303);
}

BOOST_AUTO_TEST_CASE(somebody_elses_session_cannot) {
  auto bob = another();
  log_in(bob, "bob");
  for (const std::string& named : {handle(bob), std::string{}, std::string{"%"}, std::string(64, '0')}) {
    post("/mgmt/index.html", {{"session", named}});
  }
  BOOST_TEST(bob.get("/mgmt/index.html").status == 200);
  BOOST_TEST(status() == 200);
}

BOOST_AUTO_TEST_CASE(a_session_ends_by_itself) {
  exec("UPDATE sessions SET seen_at = UTC_TIMESTAMP() - INTERVAL 59 MINUTE");
  BOOST_TEST(status() == 200);
  BOOST_TEST(value("SELECT seen_at > UTC_TIMESTAMP() - INTERVAL 1 MINUTE FROM sessions") == "1");
  exec("UPDATE sessions SET seen_at = UTC_TIMESTAMP() - INTERVAL 61 MINUTE");
  BOOST_TEST(status() == 303);
  exec("UPDATE sessions SET seen_at = UTC_TIMESTAMP(), created_at = UTC_TIMESTAMP() - INTERVAL 23 HOUR");
  BOOST_TEST(status() == 200);
  exec("UPDATE sessions SET created_at = UTC_TIMESTAMP() - INTERVAL 25 HOUR");
  BOOST_TEST(status() == 303);
}

BOOST_AUTO_TEST_CASE(being_seen_is_noted_once_a_minute) {
  exec("UPDATE sessions SET seen_at = UTC_TIMESTAMP() - INTERVAL 30 SECOND");
  const std::string before = value("SELECT seen_at FROM sessions");
  BOOST_TEST(status() == 200);
  BOOST_TEST(value("SELECT seen_at FROM sessions") == before);
}

BOOST_AUTO_TEST_CASE(a_disabled_person_is_out_at_the_next_request) {
  exec("UPDATE users SET active = 0 WHERE login = 'alice'");
  BOOST_TEST(status() == 303);
}

BOOST_AUTO_TEST_CASE(a_customers_session_opens_nothing_here) {
  exec("INSERT INTO customers (owner_name, created_at, am_enabled, am_auth) VALUES ('X', UTC_TIMESTAMP(), 1, 'x')");
  exec("INSERT INTO sessions (token_hash, app, cid, created_at, seen_at, proven_at, remote_addr)"
       " SELECT ?, 'am', cid, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '' FROM customers",
       {auth::sha256(std::string(64, 'a'))});
  me.set_cookie("__Secure-mg", std::string(64, 'a'), "/mgmt");
  BOOST_TEST(status() == 303);
}

BOOST_AUTO_TEST_CASE(the_sixth_session_ends_the_oldest) {
  exec("UPDATE sessions SET created_at = created_at - INTERVAL 1 HOUR");
  for (int i = 0; i < 5; ++i) {
    auto browser = another();
    log_in(browser, "alice");
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "5");
  BOOST_TEST(status() == 303);
}

BOOST_AUTO_TEST_CASE(a_get_changes_nothing) {
  const std::string before = value("SELECT CONCAT(COUNT(*), MAX(seen_at)) FROM sessions");
  get("/mgmt/index.html", {{"session", handle(me)}, {"ended", "1"}});
  get("/mgmt/login.html", {{"user", "alice"}});
  BOOST_TEST(value("SELECT CONCAT(COUNT(*), MAX(seen_at)) FROM sessions") == before);
  BOOST_TEST(status() == 200);
}

BOOST_AUTO_TEST_CASE(odd_cookies_are_strangers) {
  for (const std::string& cookie : {std::string{"x"}, std::string(64, 'A'), std::string(63, 'a'), std::string(65, 'a'),
                                    std::string(64, '0'), std::string{"' OR 1=1 --"}}) {
    auto browser = another();
    browser.set_cookie("__Secure-mg", cookie, "/mgmt");
    BOOST_TEST(browser.get("/mgmt/index.html").status == 303);
  }
}

BOOST_AUTO_TEST_SUITE_END()
