#include "t/support/test.h"

#include "auth/digest.h"
#include "auth/password.h"
#include "t/support/site.h"

namespace {

constexpr char kPassword[] = "correct horse battery";
constexpr char kSentence[] = "Check what you entered: this combination does not log in";

struct AmSite : t::Site {
  AmSite() : t::Site("am") {}

  void given_customer(int cid, const db::Cell& hash, bool enabled) {
    exec("INSERT INTO customers (cid, owner_name, created_at, am_auth, am_enabled) VALUES (?, 'Robin', UTC_TIMESTAMP(), ?, ?)",
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
  BOOST_TEST(page.shows("autocomplete=\"username\""));
  BOOST_TEST(page.shows("autocomplete=\"current-password\""));
  BOOST_TEST(page.header("Set-Cookie").find("; Path=/am; Secure; HttpOnly; SameSite=Lax") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(nothing_else_is_shown_to_a_stranger) {
  BOOST_TEST(get("/am/dashboard.html").header("Location") == "/am/login.html");
  BOOST_TEST(get("/am/").header("Location") == "/am/dashboard.html");
  BOOST_TEST(post("/am/dashboard.html", {{"session", "x"}}).header("Location") == "/am/login.html");
  BOOST_TEST(post("/am/LOGOUT").header("Location") == "/am/login.html");
  for (const char* path : {"/am/services.html", "/am/PASSRESET", "/am/LOGIN"}) BOOST_TEST(get(path).status == 404);
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

BOOST_AUTO_TEST_SUITE_END()
