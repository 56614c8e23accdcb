#include "t/support/test.h"

#include "adapters/system_clock.h"
#include "auth/digest.h"
#include "auth/password.h"
#include "auth/totp.h"
#include "t/support/site.h"

namespace {

constexpr char kPassword[] = "correct horse battery";
constexpr char kSentence[] = "Check what you entered: this combination does not log in";

struct MgmtSite : t::Site {
  MgmtSite() : t::Site("mgmt") {}

  void given_user(const std::string& login, const std::string& hash, const std::string& role = "support") {
    exec("INSERT INTO users (login, hash, name, email, role) VALUES (?, ?, 'Robin Placeholder', 'robin@example.com', ?)",
         {login, hash, role});
  }
  void given_alice() { given_user("alice", auth::hash_password(base::Secret{kPassword})); }

  t::Answer log_in(t::Browser& browser, const t::Fields& fields) {
    browser.get("/mgmt/login.html");
    return browser.post("/mgmt/LOGIN", fields);
  }
  t::Answer log_in(const t::Fields& fields) { return log_in(me, fields); }

  std::string failures(const std::string& subject) {
    return value("SELECT failures FROM login_failures WHERE subject = ?", {subject});
  }
  // As if the last failure had been a while ago.
  void wait_out() { exec("UPDATE login_failures SET last_at = last_at - INTERVAL 31 SECOND"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_login, MgmtSite)

BOOST_AUTO_TEST_CASE(the_page_asks_for_everything_at_once) {
  const auto page = get("/mgmt/login.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.header("Content-Type") == "text/html; charset=utf-8");
  BOOST_TEST(page.header("Cache-Control") == "no-store");
  BOOST_TEST(page.shows("<h1>Log in</h1>"));
  BOOST_TEST(page.shows("autocomplete=\"username\""));
  BOOST_TEST(page.shows("autocomplete=\"current-password\""));
  BOOST_TEST(page.shows("autocomplete=\"one-time-code\""));
  BOOST_TEST(page.shows(me.csrf("/mgmt/")));
  BOOST_TEST(!page.shows("error-summary"));
  BOOST_TEST(!page.shows("Log out"));
  BOOST_TEST(page.header("Set-Cookie").find("; Path=/mgmt; Secure; HttpOnly; SameSite=Strict") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_else_is_shown_to_a_stranger) {
  for (const char* path : {"/mgmt/", "/mgmt/index.html"}) BOOST_TEST(get(path).status == 303);
  BOOST_TEST(get("/mgmt/index.html").header("Location") == "/mgmt/login.html");
  BOOST_TEST(post("/mgmt/LOGOUT").header("Location") == "/mgmt/login.html");
  BOOST_TEST(post("/mgmt/account.html", {{"session", "0123456789abcdef"}}).header("Location") == "/mgmt/login.html");
  for (const char* path : {"/mgmt/nothing.html", "/mgmt/login", "/mgmt/LOGIN/", "/mgmt/../am/login.html", "/mgmt/static/"}) {
    BOOST_TEST(get(path).status == 404);
  }
  BOOST_TEST(get("/mgmt/LOGIN").status == 405);
  BOOST_TEST(get("/mgmt/LOGOUT").status == 405);
}

BOOST_AUTO_TEST_CASE(a_good_login_leads_to_the_start_page_with_a_new_cookie) {
  given_alice();
  get("/mgmt/login.html");
  const std::string before = me.cookie("__Secure-mg");
  const auto answer = post("/mgmt/LOGIN", {{"user", " Alice "}, {"password", kPassword}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/index.html");
  const std::string cookie = me.cookie("__Secure-mg");
  BOOST_TEST(cookie.size() == 64u);
  BOOST_TEST(cookie != before);
  const auto page = me.follow(answer);
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Robin Placeholder"));
  BOOST_TEST(get("/mgmt/login.html").header("Location") == "/mgmt/index.html");
  // Only the cookie's hash is in the database, and the one from before is no session.
  BOOST_TEST(value("SELECT token_hash FROM sessions") == auth::sha256(cookie));
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "1");
  BOOST_TEST(value("SELECT CONCAT(remote_addr, ' ', agent) FROM sessions") == "192.0.2.10 Test/1.0");
  BOOST_TEST(value("SELECT last_login_at IS NOT NULL FROM users") == "1");
  BOOST_TEST(value("SELECT CONCAT(actor, ' ', object, ' ', remote_addr) FROM audit_log WHERE action = 'login'") ==
             "user:alice user:alice 192.0.2.10");
  BOOST_TEST(log("mgmt").find("event=login.admitted who=user:alice addr=192.0.2.10") != std::string::npos);
  auto planted = another();
  planted.set_cookie("__Secure-mg", before, "/mgmt");
  BOOST_TEST(planted.get("/mgmt/index.html").status == 303);
}

BOOST_AUTO_TEST_CASE(whatever_is_wrong_gets_the_same_answer) {
  given_alice();
  given_user("carol", auth::hash_password(base::Secret{kPassword}));
  exec("UPDATE users SET active = 0 WHERE login = 'carol'");
  given_user("dave", auth::hash_password(base::Secret{kPassword}));
  exec("UPDATE users SET totp_secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ' WHERE login = 'dave'");
  const std::pair<const char*, t::Fields> wrong[] = {
      {"password", {{"user", "alice"}, {"password", "wrong"}}},
      {"account", {{"user", "nobody"}, {"password", kPassword}}},
      {"disabled", {{"user", "carol"}, {"password", kPassword}}},
      {"no code", {{"user", "dave"}, {"password", kPassword}}},
      {"wrong code", {{"user", "dave"}, {"password", kPassword}, {"code", "123456"}}},
      {"hash as password", {{"user", "alice"}, {"password", value("SELECT hash FROM users WHERE login = 'alice'")}}},
  };
  std::string first;
  for (const auto& [what, fields] : wrong) {
    BOOST_TEST_CONTEXT(what) {
      auto browser = another("198.51.100." + std::to_string(1 + (&fields - &wrong[0].second)));
      wait_out();
      auto answer = log_in(browser, fields);
      BOOST_TEST(answer.status == 422);
      BOOST_TEST(answer.shows(kSentence));
      BOOST_TEST(answer.shows("<title>Error: Log in"));
      BOOST_TEST(answer.shows("role=\"alert\""));
      BOOST_TEST(answer.shows("<a href=\"#user\">"));
      BOOST_TEST(answer.shows("aria-invalid=\"true\""));
      BOOST_TEST(browser.get("/mgmt/index.html").status == 303);
      // Apart from what was typed and the token, the same bytes.
      std::string same = base::replace_all(answer.body, browser.csrf("/mgmt/"), "");
      same = base::replace_all(same, "value=\"" + fields.front().second + '"', "");
      if (first.empty()) first = same;
      BOOST_TEST(same == first);
    }
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "0");
}

BOOST_AUTO_TEST_CASE(what_was_typed_stays_but_password_and_code) {
  const auto answer = log_in({{"user", "<b>\"bob"}, {"password", "tr0ub4dor&3 canary"}, {"code", "987654"}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("value=\"&lt;b&gt;&quot;bob\""));
  BOOST_TEST(!answer.shows("canary"));
  BOOST_TEST(!answer.shows("987654"));
  BOOST_TEST(log("mgmt").find("canary") == std::string::npos);
  BOOST_TEST(log("mgmt").find("bob") == std::string::npos);
  BOOST_TEST(value("SELECT COUNT(*) FROM login_failures WHERE subject LIKE '%bob%'") == "0");
}

BOOST_AUTO_TEST_CASE(an_empty_form_says_what_to_enter_and_counts_nothing) {
  const auto answer = log_in({{"user", " "}, {"password", ""}});
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("<a href=\"#user\">Enter your user name</a>"));
  BOOST_TEST(answer.shows("<a href=\"#password\">Enter your password</a>"));
  BOOST_TEST(value("SELECT COUNT(*) FROM login_failures") == "0");
}

BOOST_AUTO_TEST_CASE(a_one_time_code_is_needed_and_works_once) {
  given_alice();
  const base::Secret secret{"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"};
  exec("UPDATE users SET totp_secret = ?", {secret.reveal()});
  const auto step = auth::totp_step(adapters::SystemClock{}.now());
  const std::string code = auth::totp_code(secret, step);
  const t::Fields fields{{"user", "alice"}, {"password", kPassword}, {"code", code.substr(0, 3) + ' ' + code.substr(3)}};
  BOOST_TEST(log_in(fields).status == 303);
  BOOST_TEST(value("SELECT totp_counter FROM users") == std::to_string(step));
  auto other = another();
  BOOST_TEST(log_in(other, fields).status == 422);
}

BOOST_AUTO_TEST_CASE(an_old_hash_is_replaced_at_the_first_good_login) {
  given_user("alice", "rl.3StKT.4T8M");  // DES
  BOOST_TEST(log_in({{"user", "alice"}, {"password", "rasmuslerdorf"}}).status == 303);
  BOOST_TEST(value("SELECT hash FROM users").starts_with("$argon2id$v=19$m=19456,t=2,p=1$"));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'password.rehashed'") == "1");
  auto other = another();
  BOOST_TEST(log_in(other, {{"user", "alice"}, {"password", "rasmuslerdorf"}}).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'password.rehashed'") == "1");
  // Eight characters were enough for DES; now all of them count.
  auto third = another();
  BOOST_TEST(log_in(third, {{"user", "alice"}, {"password", "rasmusle"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(a_wrong_password_leaves_an_old_hash_alone) {
  given_user("alice", "rl.3StKT.4T8M");
  BOOST_TEST(log_in({{"user", "alice"}, {"password", "rasmus"}}).status == 422);
  BOOST_TEST(value("SELECT hash FROM users") == "rl.3StKT.4T8M");
}

BOOST_AUTO_TEST_CASE(after_a_failure_the_next_try_has_to_wait) {
  given_alice();
  BOOST_TEST(log_in({{"user", "alice"}, {"password", "wrong"}}).status == 422);
  // As if it had been the fourth: eight seconds.
  exec("UPDATE login_failures SET failures = 4 WHERE subject = 'mgmt:alice'");
  auto other = another();
  const auto refused = log_in(other, {{"user", "alice"}, {"password", kPassword}});
  BOOST_TEST(refused.status == 429);
  BOOST_TEST(refused.shows("Wait half a minute, then try again"));
  BOOST_TEST(refused.shows("value=\"alice\""));
  const int wait = std::stoi(refused.header("Retry-After"));
  BOOST_TEST(wait >= 5);
  BOOST_TEST(wait <= 8);
  BOOST_TEST(failures("mgmt:alice") == "4");  // a try during the wait makes it no longer
  wait_out();
  BOOST_TEST(log_in(other, {{"user", "alice"}, {"password", kPassword}}).status == 303);
  BOOST_TEST(failures("mgmt:alice") == "");
  BOOST_TEST(failures("addr:192.0.2.10") == "1");
}

BOOST_AUTO_TEST_CASE(ten_failures_shut_a_staff_login_for_half_an_hour) {
  claim_log("login.shut");
  given_alice();
  for (int i = 0; i < 10; ++i) {
    auto browser = another("198.51.100." + std::to_string(i + 1));
    wait_out();
    BOOST_TEST(log_in(browser, {{"user", "alice"}, {"password", "wrong"}}).status == 422);
  }
  wait_out();
  const auto refused = log_in({{"user", "alice"}, {"password", kPassword}});
  BOOST_TEST(refused.status == 429);
  BOOST_TEST(refused.shows("Wait half an hour, or ask an administrator"));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'login.shut' AND object = 'user:alice'") == "1");
  exec("UPDATE login_failures SET last_at = last_at - INTERVAL 30 MINUTE");
  BOOST_TEST(log_in({{"user", "alice"}, {"password", kPassword}}).status == 303);
}

BOOST_AUTO_TEST_CASE(an_address_that_keeps_failing_waits_whatever_account_it_tries) {
  given_alice();
  exec("INSERT INTO login_failures VALUES ('addr:192.0.2.10', 9, UTC_TIMESTAMP())");
  BOOST_TEST(log_in({{"user", "alice"}, {"password", kPassword}}).status == 429);
  auto other = another("192.0.2.11");
  BOOST_TEST(log_in(other, {{"user", "alice"}, {"password", kPassword}}).status == 303);
}

BOOST_AUTO_TEST_CASE(a_form_of_another_site_is_refused) {
  claim_log("web.csrf");
  given_alice();
  const t::Fields fields{{"user", "alice"}, {"password", kPassword}};
  BOOST_TEST(post("/mgmt/LOGIN", fields).status == 403);  // no cookie yet
  get("/mgmt/login.html");
  t::Fields forged = fields;
  forged.emplace_back("csrf", std::string(64, '0'));
  BOOST_TEST(post("/mgmt/LOGIN", forged).status == 403);
  me.variables["HTTP_ORIGIN"] = "https://evil.example.net";
  BOOST_TEST(post("/mgmt/LOGIN", fields).status == 403);
  me.variables["HTTP_ORIGIN"] = origin();
  me.variables["HTTP_SEC_FETCH_SITE"] = "cross-site";
  BOOST_TEST(post("/mgmt/LOGIN", fields).status == 403);
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "0");
  me.variables["HTTP_SEC_FETCH_SITE"] = "same-origin";
  BOOST_TEST(post("/mgmt/LOGIN", fields).status == 303);
}

BOOST_AUTO_TEST_CASE(logging_out_ends_the_session_at_once) {
  given_alice();
  log_in({{"user", "alice"}, {"password", kPassword}});
  auto stolen = me;
  const auto answer = post("/mgmt/LOGOUT");
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(answer.header("Location") == "/mgmt/login.html?left=1");
  BOOST_TEST(answer.header("Clear-Site-Data") == "\"cache\", \"storage\"");
  BOOST_TEST(me.cookie("__Secure-mg") == "");
  BOOST_TEST(me.follow(answer).shows("You are logged out."));
  BOOST_TEST(stolen.get("/mgmt/index.html").status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'logout' AND actor = 'user:alice'") == "1");
}

BOOST_AUTO_TEST_SUITE_END()
