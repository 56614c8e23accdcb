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

BOOST_AUTO_TEST_CASE(it_says_who_is_logged_in_and_what_is_missing) {
  const auto page = get("/mgmt/index.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("<title>Start page"));
  BOOST_TEST(page.shows("Robin &lt;Placeholder&gt;"));
  BOOST_TEST(page.shows("Your login has no second factor."));
  BOOST_TEST(page.shows("action=\"/mgmt/LOGOUT\""));
  BOOST_TEST(get("/mgmt/").header("Location") == "/mgmt/index.html");
  exec("UPDATE users SET totp_secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'");
  BOOST_TEST(!get("/mgmt/index.html").shows("Your login has no second factor."));
}

BOOST_AUTO_TEST_CASE(it_counts_what_waits) {
  const auto waits = [&](const std::string& what) {
    const std::string body = get("/mgmt/index.html").body;
    const auto at = body.find(what);
    BOOST_REQUIRE(at != std::string::npos);
    const std::string cell = body.substr(at, body.find("</td>", at) - at);
    const auto end = cell.find_last_of("0123456789");
    const auto from = cell.find_last_not_of("0123456789", end);
    return cell.substr(from + 1, end - from);
  };
  for (const char* what : {"New signups", "Quote requests", "next 10 days", "not known yet", "fraud filter", "to decide about", "could not be sent"}) {
    BOOST_TEST(waits(what) == "0", what);
  }
  exec("INSERT INTO mail_outbox (message_id, recipient, subject, body, cause, state, created_at, next_try_at)"
       " VALUES ('a@example.com', 'x@example.com', 's', 'b', 'c', 'dead', UTC_TIMESTAMP(), UTC_TIMESTAMP()),"
       " ('b@example.com', 'x@example.com', 's', 'b', 'c', 'waiting', UTC_TIMESTAMP(), UTC_TIMESTAMP())");
  BOOST_TEST(waits("could not be sent") == "1");
  exec("INSERT INTO payments (request_id, custref, vendor, kind, state, amount, currency, created_at, next_check_at, settled_at) VALUES"
       " (REPEAT('a', 32), REPEAT('a', 12), 'payflow', 'sale', 'unknown', 100, 'USD', UTC_TIMESTAMP(), UTC_TIMESTAMP(), NULL),"
       " (REPEAT('b', 32), REPEAT('b', 12), 'payflow', 'sale', 'unknown', 100, 'USD', UTC_TIMESTAMP(), UTC_TIMESTAMP(), NULL),"
       " (REPEAT('c', 32), REPEAT('c', 12), 'payflow', 'sale', 'held', 100, 'USD', UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP()),"
       " (REPEAT('d', 32), REPEAT('d', 12), 'payflow', 'sale', 'done', 100, 'USD', UTC_TIMESTAMP(), NULL, UTC_TIMESTAMP())");
  BOOST_TEST(waits("not known yet") == "2");
  BOOST_TEST(waits("fraud filter") == "1");
  exec("INSERT INTO customers (cid, owner_name, created_at) VALUES (7, 'X', UTC_TIMESTAMP())");
  exec("INSERT INTO systems (cid, kind, hostname, cancel_on, stopped_on) VALUES"
       " (7, 'colo', 'a.example.com', UTC_DATE() + INTERVAL 9 DAY, NULL),"
       " (7, 'colo', 'b.example.com', UTC_DATE() + INTERVAL 12 DAY, NULL),"
       " (7, 'colo', 'c.example.com', UTC_DATE() - INTERVAL 9 DAY, UTC_DATE())");
  BOOST_TEST(waits("next 10 days") == "1");
  exec("UPDATE customers SET arrears_since = UTC_DATE() - INTERVAL 50 DAY WHERE cid = 7");
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (7, UTC_TIMESTAMP(), 'charge', -500, 'Plan', 'job:biller')");
  exec("INSERT INTO arrears_notices (cid, since, step, sent_at) SELECT 7, arrears_since, 4, UTC_TIMESTAMP() FROM customers WHERE cid = 7");
  BOOST_TEST(waits("to decide about") == "0");  // a system of theirs has a shutdown date
  exec("UPDATE systems SET cancel_on = NULL WHERE cid = 7");
  BOOST_TEST(waits("to decide about") == "1");
  exec("UPDATE arrears_notices SET step = 3");
  BOOST_TEST(waits("to decide about") == "0");
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
