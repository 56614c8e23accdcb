#include "t/support/test.h"

#include "adapters/system_clock.h"
#include "auth/digest.h"
#include "auth/password.h"
#include "auth/totp.h"
#include "t/support/site.h"

namespace {

constexpr char kPassword[] = "correct horse battery";
constexpr char kTotp[] = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
constexpr char kSentence[] = "Check what you entered: this combination does not log in";

struct AmSite : t::Site {
  AmSite() : t::Site("am") {}

  void given_customer(int cid, const db::Cell& hash, bool enabled) {
    exec("INSERT INTO customers (cid, owner_name, owner_email, created_at, am_auth, am_enabled) VALUES"
         " (?, 'Robin', 'robin@example.com', UTC_TIMESTAMP(), ?, ?)",
         {std::to_string(cid), hash, enabled ? "1" : "0"});
  }
  void given_robin() { given_customer(42, auth::hash_password(base::Secret{kPassword}), true); }

  t::Answer log_in(t::Browser& browser, const std::string& cid, const std::string& password) {
    browser.get("/am/login.html");
    return browser.post("/am/LOGINAM", {{"cid", cid}, {"password", password}});
  }
  void wait_out() { exec("UPDATE login_failures SET last_at = last_at - INTERVAL 31 SECOND"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_login, AmSite)

BOOST_AUTO_TEST_CASE(the_page_says_which_password_is_meant) {
  const auto page = get("/am/login.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("For example col00042"));
  BOOST_TEST(page.shows("This is not the password of any of your servers."));
  BOOST_TEST(page.shows("mailto:support@example.com"));
  BOOST_TEST(page.shows("href=\"/am/PASSRESET\""));
  BOOST_TEST(page.shows("autocomplete=\"username\""));
  BOOST_TEST(page.shows("autocomplete=\"current-password\""));
  BOOST_TEST(page.header("Set-Cookie").find("; Path=/am; Secure; HttpOnly; SameSite=Lax") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_else_is_shown_to_a_stranger) {
  BOOST_TEST(get("/am/dashboard.html").header("Location") == "/am/login.html");
  BOOST_TEST(get("/am/").header("Location") == "/am/dashboard.html");
  BOOST_TEST(post("/am/END_SESSION", {{"session", "x"}}).header("Location") == "/am/login.html");
  BOOST_TEST(post("/am/LOGOUT").header("Location") == "/am/login.html");
  for (const char* path : {"/am/nothing.html", "/am/PASSRESET.html", "/am/LOGIN"}) BOOST_TEST(get(path).status == 404);
  BOOST_TEST(get("/am/LOGINAM").status == 405);
}

BOOST_AUTO_TEST_CASE(the_customer_id_in_any_of_its_forms) {
  given_robin();
  for (const char* typed : {"42", "col00042", "COL00042", " col42 ", "00042"}) {
    BOOST_TEST_CONTEXT(typed) {
      auto browser = another();
      const auto answer = log_in(browser, typed, kPassword);
      BOOST_TEST(answer.status == 303);
      BOOST_TEST(answer.header("Location") == "/am/dashboard.html");
      BOOST_TEST(browser.follow(answer).shows("col00042"));
      BOOST_TEST(value("SELECT COUNT(*) FROM sessions WHERE token_hash = ? AND app = 'am' AND cid = 42",
                       {auth::sha256(browser.cookie("__Secure-am"))}) == "1");
    }
  }
}

BOOST_AUTO_TEST_CASE(whatever_is_wrong_gets_the_same_answer) {
  given_robin();
  given_customer(43, auth::hash_password(base::Secret{kPassword}), false);
  given_customer(44, std::nullopt, true);
  const std::pair<const char*, const char*> wrong[] = {{"42", "wrong"},        {"43", kPassword},     {"44", kPassword},
                                                       {"44", "x"},            {"99999", kPassword},  {"0", kPassword},
                                                       {"-42", kPassword},     {"robin", kPassword},  {"42 OR 1=1", kPassword},
                                                       {"99999999999999999999", kPassword}};
  std::string first;
  int address = 1;
  for (const auto& [cid, password] : wrong) {
    BOOST_TEST_CONTEXT(cid << ' ' << password) {
      auto browser = another("198.51.100." + std::to_string(address++));
      wait_out();
      const auto answer = log_in(browser, cid, password);
      BOOST_TEST(answer.status == 422);
      BOOST_TEST(answer.shows(kSentence));
      BOOST_TEST(answer.shows("<a href=\"#cid\">"));
      std::string same = base::replace_all(answer.body, browser.csrf("/am/"), "");
      same = base::replace_all(same, "value=\"" + std::string{cid} + '"', "");
      if (first.empty()) first = same;
      BOOST_TEST(same == first);
      BOOST_TEST(browser.get("/am/dashboard.html").status == 303);
    }
  }
  BOOST_TEST(log("am").find(kPassword) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_old_hash_is_replaced_at_the_first_good_login) {
  given_customer(42, "*6C8989366EAF75BB670AD8EA7A7FC1176A95CEF4", true);  // PASSWORD('mypass')
  BOOST_TEST(log_in(me, "42", "mypass").status == 303);
  BOOST_TEST(value("SELECT am_auth FROM customers").starts_with("$argon2id$"));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'password.rehashed' AND object = 'customer:42'") == "1");
}

// A stranger who keeps guessing makes a customer wait for half a minute at most, never longer.
BOOST_AUTO_TEST_CASE(a_customer_is_never_locked_out) {
  given_robin();
  exec("INSERT INTO login_failures VALUES ('am:42', 5000, UTC_TIMESTAMP())");
  const auto refused = log_in(me, "col00042", kPassword);
  BOOST_TEST(refused.status == 429);
  BOOST_TEST(std::stoi(refused.header("Retry-After")) <= 30);
  BOOST_TEST(refused.shows("Wait half a minute, then try again"));
  wait_out();
  BOOST_TEST(log_in(me, "col00042", kPassword).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM login_failures") == "0");
}

// The same id in another form is the same account, whether it exists or not: nobody learns which from the wait.
BOOST_AUTO_TEST_CASE(the_wait_does_not_tell_which_accounts_exist) {
  given_robin();
  for (const char* cid : {"42", "77"}) {
    auto browser = another(std::string{"198.51.100."} + cid);
    BOOST_TEST(log_in(browser, cid, "wrong").status == 422);
    exec("UPDATE login_failures SET failures = 5 WHERE subject LIKE 'am:%'");
    BOOST_TEST(log_in(browser, "col000" + std::string{cid}, "wrong").status == 429);
  }
}

BOOST_AUTO_TEST_CASE(a_form_of_another_site_is_refused) {
  claim_log("web.csrf");
  given_robin();
  get("/am/login.html");
  me.variables["HTTP_SEC_FETCH_SITE"] = "cross-site";
  BOOST_TEST(post("/am/LOGINAM", {{"cid", "42"}, {"password", kPassword}}).status == 403);
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "0");
}

BOOST_AUTO_TEST_CASE(logging_out_ends_the_session_at_once) {
  given_robin();
  log_in(me, "42", kPassword);
  auto stolen = me;
  const auto answer = post("/am/LOGOUT");
  BOOST_TEST(answer.header("Location") == "/am/login.html?left=1");
  BOOST_TEST(me.cookie("__Secure-am") == "");
  BOOST_TEST(stolen.get("/am/dashboard.html").status == 303);
  BOOST_TEST(me.follow(answer).shows("You are logged out."));
}

BOOST_AUTO_TEST_CASE(who_has_a_second_factor_needs_its_code_and_each_works_once) {
  given_robin();
  exec("INSERT INTO am_factors (cid, login_id, secret) VALUES (42, 0, ?)", {kTotp});
  const auto tried = [&](const std::string& code) {
    wait_out();
    auto browser = another();
    browser.get("/am/login.html");
    return browser.post("/am/LOGINAM", {{"cid", "42"}, {"password", kPassword}, {"code", code}});
  };
  for (const char* code : {"", "000000", "x"}) {
    BOOST_TEST(tried(code).status == 422);
    BOOST_TEST(tried(code).shows(kSentence));
  }
  const std::string code = auth::totp_code(base::Secret{kTotp}, auth::totp_step(adapters::SystemClock{}.now()));
  BOOST_TEST(tried(code).status == 303);
  BOOST_TEST(tried(code).status == 422);
  given_customer(43, std::nullopt, false);
  exec("INSERT INTO am_recovery_codes (cid, login_id, code_hash) VALUES (42, 0, ?), (43, 0, ?)",
       {auth::sha256("abcdefghjkmnpqrs"), auth::sha256("zzzzzzzzzzzzzzzz")});
  BOOST_TEST(tried("zzzz-zzzz-zzzz-zzzz").status == 422);  // another customer's
  const auto recovered = tried("ABCD-EFGH-JKMN-PQRS");
  BOOST_TEST(recovered.status == 303);
  BOOST_TEST(recovered.header("Location") == "/am/account_totp.html?recovered=1");
  BOOST_TEST(tried("abcd-efgh-jkmn-pqrs").status == 422);
}

BOOST_AUTO_TEST_CASE(a_browser_that_was_not_seen_before_is_told_by_mail) {
  given_robin();
  const auto mails = [&] { return value("SELECT COUNT(*) FROM mail_outbox WHERE subject = 'New login to col00042' AND recipient = 'robin@example.com'"); };
  BOOST_TEST(log_in(me, "42", kPassword).status == 303);
  BOOST_TEST(mails() == "1");
  me.post("/am/LOGOUT");
  BOOST_TEST(log_in(me, "42", kPassword).status == 303);
  BOOST_TEST(mails() == "1");
  auto other = another();
  BOOST_TEST(log_in(other, "42", kPassword).status == 303);
  BOOST_TEST(mails() == "2");
}

BOOST_AUTO_TEST_CASE(a_further_login_of_the_account_has_a_password_of_its_own) {
  given_robin();
  exec("INSERT INTO am_logins (cid, name, email, kind, hash, created_at) VALUES (42, 'anna', 'anna@example.com', 'technical', ?, UTC_TIMESTAMP())",
       {auth::hash_password(base::Secret{"another horse battery"})});
  BOOST_TEST(log_in(me, "col00042-anna", kPassword).status == 422);
  wait_out();
  for (const char* typed : {"col00042-anna", "42-anna", " COL42-ANNA "}) {
    auto browser = another();
    const auto answer = log_in(browser, typed, "another horse battery");
    BOOST_TEST(answer.status == 303, typed);
    BOOST_TEST(browser.follow(answer).shows("col00042-anna"), typed);
  }
  BOOST_TEST(value("SELECT MAX(actor) FROM audit_log WHERE action = 'login'") == "customer:42-anna");
  wait_out();
  BOOST_TEST(log_in(me, "col00043-anna", "another horse battery").status == 422);
  auto inside = another();
  wait_out();
  BOOST_TEST(log_in(inside, "42-anna", "another horse battery").status == 303);
  exec("UPDATE am_logins SET active = 0");
  BOOST_TEST(inside.get("/am/dashboard.html").status == 303);
  wait_out();
  BOOST_TEST(log_in(me, "42-anna", "another horse battery").status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
