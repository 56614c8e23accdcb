// Further logins: the owner makes, changes and disables them; their people alone know the passwords.
#include "auth/password.h"
#include "base/form.h"
#include "t/support/am_site.h"

namespace {

constexpr char kPath[] = "/am/account_login.html";

struct LoginsSite : t::AmSite {
  t::Answer save(t::Fields fields) {
    const base::Form form{fields};
    fields.emplace_back("security-code", ask_code(me, kPath, {{"id", std::string{form.raw("id")}}}));
    return post(kPath, fields);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_account_login, LoginsSite)

BOOST_AUTO_TEST_CASE(a_new_login_is_invited_chooses_its_password_and_logs_in) {
  BOOST_TEST(save({{"login-name", " Emil "}, {"login-email", "emil@example.com"}, {"login-kind", "technical"}}).status == 303);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', cid, name, kind, hash IS NULL) FROM am_logins WHERE email = 'emil@example.com'") == "42 emil technical 1");
  BOOST_TEST(mails("robin@example.com", "has changed") == 1);
  BOOST_TEST(get("/am/account.html").shows("No password yet"));
  const std::string link = key("emil@example.com", "Your login col00042-emil");
  auto emil = another();
  emil.get("/am/choose_password.html?key=" + link);
  emil.post("/am/choose_password.html", {{"key", link}});
  BOOST_TEST(emil.get("/am/choose_password.html").shows("col00042-emil"));
  BOOST_TEST(emil.post("/am/choose_password.html", {{"password", "violet ladder teapot"}, {"again", "violet ladder teapot"}}).status == 303);
  emil.get("/am/login.html");
  BOOST_TEST(emil.post("/am/LOGINAM", {{"cid", "col00042-emil"}, {"password", "violet ladder teapot"}}).status == 303);
  BOOST_TEST(emil.get("/am/dashboard.html").shows("col00042-emil"));
}

BOOST_AUTO_TEST_CASE(what_is_wrong_is_said_and_uses_no_code_up) {
  const std::string code = ask_code(me, kPath);
  const auto tried = [&](const std::string& name, const std::string& email, const std::string& kind) {
    return post(kPath, {{"login-name", name}, {"login-email", email}, {"login-kind", kind}, {"security-code", code}});
  };
  BOOST_TEST(tried("anna", "x@example.com", "billing").shows("this account has a login with it already"));
  for (const char* name : {"", "1st", "a b", "a-b", "<b>", "abcdefghijklmnopqrstu"}) BOOST_TEST(tried(name, "x@example.com", "billing").status == 422, name);
  BOOST_TEST(tried("new", "nobody", "billing").shows("in the correct format"));
  BOOST_TEST(tried("new", "x@example.com", "admin").shows("Choose what this login is for"));
  BOOST_TEST(tried("dora", "x@example.com", "billing").status == 303);  // another account's name is free here
}

BOOST_AUTO_TEST_CASE(one_that_is_disabled_is_out_at_once) {
  auto bert = as("technical");
  BOOST_TEST(bert.get("/am/dashboard.html").status == 200);
  BOOST_TEST(save({{"id", "2"}, {"version", "1"}, {"login-email", "bert@example.com"}, {"login-kind", "technical"}, {"login-state", "disabled"}}).status == 303);
  BOOST_TEST(bert.get("/am/dashboard.html").header("Location") == "/am/login.html");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, new_value) FROM audit_log WHERE action = 'login.edited'") == "customer:42 state=disabled");
  BOOST_TEST(get("/am/account.html").shows("Disabled</span>"));
}

BOOST_AUTO_TEST_CASE(a_kind_counts_from_the_next_request_on) {
  claim_log("web.forbidden");
  auto bert = as("technical");
  BOOST_TEST(bert.get("/am/account_owner.html").status == 403);
  BOOST_TEST(save({{"id", "2"}, {"version", "1"}, {"login-email", "bert@example.com"}, {"login-kind", "owner"}, {"login-state", "active"}}).status == 303);
  BOOST_TEST(bert.get("/am/account_owner.html").status == 200);
}

BOOST_AUTO_TEST_CASE(a_link_for_a_new_password_can_be_mailed_again) {
  BOOST_TEST(save({{"id", "1"}, {"version", "1"}, {"login-email", "anna@example.com"}, {"login-kind", "billing"}, {"login-state", "active"}, {"login-link", "1"}}).status == 303);
  BOOST_TEST(key("anna@example.com", "Your login col00042-anna").size() == 64u);
  BOOST_TEST(auth::verify_password(base::Secret{kPassword}, value("SELECT hash FROM am_logins WHERE id = 1")));  // until it is used
}

BOOST_AUTO_TEST_CASE(logins_of_others_are_none_and_a_conflict_is_shown) {
  for (const char* id : {"4", "999", "x"}) {
    BOOST_TEST(get(kPath, {{"id", id}}).status == 404, id);
    BOOST_TEST(post(kPath, {{"id", id}}).status == 404, id);
  }
  exec("UPDATE am_logins SET row_version = 5 WHERE id = 1");
  const auto page = save({{"id", "1"}, {"version", "1"}, {"login-email", "new@example.com"}, {"login-kind", "billing"}, {"login-state", "active"}});
  BOOST_TEST(page.status == 409);
  BOOST_TEST(field(page, "version") == "5");
  BOOST_TEST(page.shows("value=\"new@example.com\""));
}

BOOST_AUTO_TEST_SUITE_END()
