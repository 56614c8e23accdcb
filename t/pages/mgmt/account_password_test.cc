#include "auth/digest.h"
#include "auth/password.h"
#include "t/support/mgmt_site.h"

namespace {

struct PasswordSite : t::MgmtSite {
  PasswordSite() {
    give_password("support");
    me = as("support");
  }
  t::Answer change(const std::string& old, const std::string& chosen, const std::string& again) {
    return post("/mgmt/account_password.html", {{"old", old}, {"password", chosen}, {"again", again}});
  }
  bool opens(const std::string& password) {
    return auth::verify_password(base::Secret{password}, value("SELECT hash FROM users WHERE login = 'support'"));
  }
};

constexpr char kNew[] = "seven blue umbrellas";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_account_password, PasswordSite)

BOOST_AUTO_TEST_CASE(a_new_password_takes_the_place_of_the_old_one_and_ends_other_sessions) {
  exec("INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr)"
       " SELECT ?, 'mgmt', id, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '' FROM users WHERE login = 'support'",
       {auth::sha256(std::string(64, 'e'))});
  auto other = another();
  other.set_cookie("__Secure-mg", std::string(64, 'e'), "/mgmt");
  BOOST_TEST(other.get("/mgmt/index.html").status == 200);

  BOOST_TEST(get("/mgmt/account_password.html").status == 200);
  BOOST_TEST(change(kPassword, kNew, kNew).header("Location") == "/mgmt/account.html?saved=1");
  BOOST_TEST(opens(kNew));
  BOOST_TEST(!opens(kPassword));
  BOOST_TEST(get("/mgmt/index.html").status == 200);
  BOOST_TEST(other.get("/mgmt/index.html").status == 303);
  BOOST_TEST(as("admin").get("/mgmt/index.html").status == 200);
  BOOST_TEST(value("SELECT CONCAT(actor, old_value, new_value) FROM audit_log WHERE action = 'user.password'") == "user:support");
  BOOST_TEST(value("SELECT recipient FROM mail_outbox WHERE body LIKE 'Hello Staff support%The password was changed on%'") ==
             "support@example.com");
}

BOOST_AUTO_TEST_CASE(the_old_one_is_needed_and_guessing_it_is_slowed_down) {
  auto page = change("", kNew, kNew);
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("<a href=\"#old\">Enter the password you have now</a>"));
  page = change("wrong canary", kNew, kNew);
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("this is not it"));
  BOOST_TEST(!page.shows("canary"));
  BOOST_TEST(!page.shows(kNew));
  BOOST_TEST(value("SELECT failures FROM login_failures WHERE subject = 'mgmt:support'") == "1");
  exec("UPDATE login_failures SET failures = 6, last_at = UTC_TIMESTAMP() WHERE subject = 'mgmt:support'");
  BOOST_TEST(change(kPassword, kNew, kNew).shows("Wait half a minute"));
  BOOST_TEST(opens(kPassword));
}

BOOST_AUTO_TEST_CASE(a_code_is_no_old_password) {
  give_totp("support");
  BOOST_TEST(change(code(), kNew, kNew).status == 422);
  BOOST_TEST(opens(kPassword));
}

BOOST_AUTO_TEST_CASE(a_poor_password_is_refused) {
  const std::pair<std::string, const char*> poor[] = {
      {"", "Enter the new password"},          {"eleven char", "at least 12 characters"},
      {std::string(129, 'x') + "y", "at most 128"}, {"password1234", "among the most common"},
      {"support12345", "names around it"},     {"example hosting", "names around it"}};
  for (const auto& [password, words] : poor) {
    const auto page = change(kPassword, password, password);
    BOOST_TEST(page.status == 422, password);
    BOOST_TEST(page.shows(words), password);
  }
  BOOST_TEST(change(kPassword, kNew, "seven blue umbrella").shows("the two are not the same"));
  BOOST_TEST(opens(kPassword));
  const std::string longest = "seven blue umbrellas " + std::string(107, 'k');
  BOOST_TEST(change(kPassword, longest, longest).status == 303);
  BOOST_TEST(opens(longest));
  BOOST_TEST(!opens(longest.substr(0, 127)));
}

BOOST_AUTO_TEST_SUITE_END()
