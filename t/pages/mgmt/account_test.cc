#include "auth/digest.h"
#include "t/support/mgmt_site.h"

namespace {

struct AccountSite : t::MgmtSite {
  AccountSite() { me = as("support"); }

  // A second session of the same person, made an hour ago.
  t::Browser elsewhere() {
    exec("INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr)"
         " SELECT ?, 'mgmt', id, UTC_TIMESTAMP() - INTERVAL 1 HOUR, UTC_TIMESTAMP(), UTC_TIMESTAMP(), '198.51.100.9' FROM users"
         " WHERE login = 'support'", {auth::sha256(std::string(64, 'e'))});
    t::Browser browser = another("198.51.100.9");
    browser.set_cookie("__Secure-mg", std::string(64, 'e'), "/mgmt");
    return browser;
  }
  static std::string handle(const t::Browser& browser) { return auth::sha256(browser.cookie("__Secure-mg")).substr(0, 16); }
  t::Fields details(const std::string& name, const std::string& email, const std::string& version = "1") {
    return {{"name", name}, {"email", email}, {"version", version}};
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_account, AccountSite)

BOOST_AUTO_TEST_CASE(it_shows_who_one_is) {
  exec("UPDATE users SET name = 'Robin <Placeholder>' WHERE login = 'support'");
  exec("INSERT INTO audit_log (at, actor, remote_addr, action, object, old_value, new_value) VALUES"
       " ('2026-11-01 10:20:30', 'user:support', '203.0.113.9', 'login', 'user:support', '', ''),"
       " ('2026-11-02 10:20:30', 'user:support', '203.0.113.9', 'login', 'user:support', '', '')");
  const auto page = get("/mgmt/account.html");
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("value=\"Robin &lt;Placeholder&gt;\""));
  BOOST_TEST(page.shows("<dd>support</dd>"));
  BOOST_TEST(page.shows("Set up one-time codes"));
  BOOST_TEST(page.shows("<time datetime=\"2026-11-01 10:20:30Z\">2026-11-01 10:20</time> from"));
  BOOST_TEST(page.shows("This session"));
  BOOST_TEST(!page.shows("name=\"session\""));
  BOOST_TEST(!page.shows("name=\"proof\""));
}

BOOST_AUTO_TEST_CASE(few_recovery_codes_are_warned_of) {
  give_totp("support");
  exec("INSERT INTO recovery_codes (user_id, code_hash) SELECT id, 'a' FROM users WHERE login = 'support'");
  BOOST_TEST(get("/mgmt/account.html").shows("Only 1 recovery codes left"));
  for (const char* hash : {"b", "c", "d"}) {
    exec("INSERT INTO recovery_codes (user_id, code_hash) SELECT id, ? FROM users WHERE login = 'support'", {hash});
  }
  BOOST_TEST(get("/mgmt/account.html").shows("4 recovery codes left"));
  BOOST_TEST(!get("/mgmt/account.html").shows("Only"));
}

BOOST_AUTO_TEST_CASE(another_session_can_be_ended_from_here) {
  auto other = elsewhere();
  BOOST_TEST(get("/mgmt/account.html").shows("value=\"" + handle(other) + '"'));
  const auto answer = post("/mgmt/account.html", {{"session", handle(other)}});
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("That session has ended."));
  BOOST_TEST(other.get("/mgmt/index.html").status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'session.ended' AND actor = 'user:support'") == "1");
  BOOST_TEST(post("/mgmt/account.html", {{"session", handle(other)}}).status == 303);
}

BOOST_AUTO_TEST_CASE(somebody_elses_session_cannot) {
  auto admin = as("admin");
  for (const std::string& named : {handle(admin), std::string{}, std::string{"%"}, std::string(64, '0')}) {
    post("/mgmt/account.html", {{"session", named}});
  }
  BOOST_TEST(admin.get("/mgmt/index.html").status == 200);
  BOOST_TEST(get("/mgmt/index.html").status == 200);
}

BOOST_AUTO_TEST_CASE(name_and_address_are_changed_and_the_old_address_is_told) {
  const auto answer = post("/mgmt/account.html", details("Robin Example", "robin@example.com"));
  BOOST_TEST(answer.status == 303);
  BOOST_TEST(me.follow(answer).shows("Your login is saved."));
  BOOST_TEST(value("SELECT CONCAT(name, ' ', email, ' ', role) FROM users WHERE login = 'support'") ==
             "Robin Example robin@example.com support");
  BOOST_TEST(value("SELECT new_value FROM audit_log WHERE action = 'user.edited' AND object = 'user:support'") ==
             "name=Robin%20Example&e-mail=robin%40example.com");
  BOOST_TEST(value("SELECT recipient FROM mail_outbox WHERE body LIKE '%changed to robin@example.com%'") == "support@example.com");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_comes_back_as_it_was_typed) {
  const auto page = post("/mgmt/account.html", details("", "<b>"));
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("<a href=\"#name\">"));
  BOOST_TEST(page.shows("value=\"&lt;b&gt;\""));
}

BOOST_AUTO_TEST_CASE(an_older_form_overwrites_nothing) {
  BOOST_TEST(post("/mgmt/account.html", details("First", "support@example.com")).status == 303);
  const auto page = post("/mgmt/account.html", details("Second", "support@example.com"));
  BOOST_TEST(page.status == 409);
  BOOST_TEST(page.shows("Somebody else has saved this"));
  BOOST_TEST(page.shows("value=\"Second\""));
  BOOST_TEST(value("SELECT name FROM users WHERE login = 'support'") == "First");
  BOOST_TEST(post("/mgmt/account.html", details("Second", "support@example.com", field(page, "version"))).status == 303);
}

BOOST_AUTO_TEST_CASE(after_a_quarter_of_an_hour_the_password_is_asked_for_again) {
  give_password("support");
  prove_was("support", 16);
  BOOST_TEST(get("/mgmt/account.html").shows("name=\"proof\""));
  auto fields = details("Robin", "robin@example.com");
  auto page = post("/mgmt/account.html", fields);
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("<a href=\"#proof\">Enter your password or a one-time code</a>"));
  fields.emplace_back("proof", "wrong canary");
  page = post("/mgmt/account.html", fields);
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("value=\"Robin\""));
  BOOST_TEST(!page.shows("canary"));
  BOOST_TEST(value("SELECT failures FROM login_failures WHERE subject = 'mgmt:support'") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'proof.refused' AND actor = 'user:support'") == "1");
  BOOST_TEST(value("SELECT name FROM users WHERE login = 'support'") == "Staff support");
  exec("UPDATE login_failures SET last_at = last_at - INTERVAL 1 MINUTE");
  fields.back().second = kPassword;
  BOOST_TEST(post("/mgmt/account.html", fields).status == 303);
  BOOST_TEST(!get("/mgmt/account.html").shows("name=\"proof\""));
  BOOST_TEST(log("mgmt").find("canary") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_proof_is_not_asked_for_twice_in_one_form) {
  give_password("support");
  prove_was("support", 16);
  exec("UPDATE users SET row_version = 2 WHERE login = 'support'");
  auto fields = details("Robin", "robin@example.com");
  fields.emplace_back("proof", kPassword);
  const auto page = post("/mgmt/account.html", fields);
  BOOST_TEST(page.status == 409);
  BOOST_TEST(!page.shows("name=\"proof\""));
  prove_was("support", 16);
  BOOST_TEST(get("/mgmt/account.html").shows("name=\"proof\""));
}

BOOST_AUTO_TEST_SUITE_END()
