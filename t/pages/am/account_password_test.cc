#include "auth/password.h"
#include "t/support/am_site.h"

namespace {

constexpr char kPath[] = "/am/account_password.html";
constexpr char kNew[] = "violet ladder teapot";

struct PasswordSite : t::AmSite {
  static t::Fields typed(const std::string& old, const std::string& chosen, const std::string& code) {
    return {{"old", old}, {"password", chosen}, {"again", chosen}, {"security-code", code}};
  }
  void wait_out() { exec("DELETE FROM login_failures"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_account_password, PasswordSite)

BOOST_AUTO_TEST_CASE(the_password_is_changed_with_the_old_one_and_a_code_and_other_sessions_end) {
  auto elsewhere = as("owner");
  const std::string code = ask_code(me, kPath);
  BOOST_TEST(post(kPath, typed(kPassword, kNew, code)).status == 303);
  BOOST_TEST(auth::verify_password(base::Secret{kNew}, value("SELECT am_auth FROM customers WHERE cid = 42")));
  BOOST_TEST(get("/am/dashboard.html").status == 200);
  BOOST_TEST(elsewhere.get("/am/dashboard.html").status == 303);
  BOOST_TEST(mail("robin@example.com", "has changed").find("The password of col00042 was changed") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_the_old_one_or_the_code_nothing_happens) {
  const std::string code = ask_code(me, kPath);
  BOOST_TEST(post(kPath, typed("wrong", kNew, code)).shows("Check the password you have now: this is not it"));
  BOOST_TEST(post(kPath, typed(kPassword, kNew, code)).shows("Wait half a minute"));  // as at the login
  wait_out();
  BOOST_TEST(post(kPath, typed("", kNew, code)).shows("Enter the password you have now"));
  BOOST_TEST(post(kPath, typed(kPassword, kNew, "")).shows("Enter the security code"));
  BOOST_TEST(post(kPath, typed(kPassword, kNew, "AAAA-AAAA")).status == 422);
  for (const char* weak : {"", "short", "password12345", "col00042col00042", "Larkspur Pottery"}) {
    const auto page = post(kPath, typed(kPassword, weak, code));
    BOOST_TEST(page.status == 422, weak);
    BOOST_TEST(!page.shows(std::string{"value=\""} + kPassword), weak);
  }
  BOOST_TEST(auth::verify_password(base::Secret{kPassword}, value("SELECT am_auth FROM customers WHERE cid = 42")));
  BOOST_TEST(post(kPath, typed(kPassword, kNew, code)).status == 303);
}

BOOST_AUTO_TEST_CASE(a_further_login_changes_its_own_with_a_code_to_its_own_address) {
  auto bert = as("technical");
  const std::string code = ask_code(bert, kPath, {}, "bert@example.com");
  BOOST_TEST(mails("robin@example.com", "") == 0);
  BOOST_TEST(bert.post(kPath, typed(kPassword, kNew, code)).status == 303);
  BOOST_TEST(auth::verify_password(base::Secret{kNew}, value("SELECT hash FROM am_logins WHERE id = 2")));
  BOOST_TEST(auth::verify_password(base::Secret{kPassword}, value("SELECT am_auth FROM customers WHERE cid = 42")));
  BOOST_TEST(mails("bert@example.com", "Your account col00042-bert has changed") == 1);
}

// A code for the own login of somebody is none for the account.
BOOST_AUTO_TEST_CASE(a_code_to_ones_own_address_guards_nothing_else) {
  auto cleo = as("co-owner");
  const std::string code = ask_code(cleo, kPath, {}, "cleo@example.com");
  BOOST_TEST(cleo.post("/am/account_bandwidth.html", {{"version", version()}, {"overage", "go"}, {"security-code", code}}).status == 422);
}

BOOST_AUTO_TEST_SUITE_END()
