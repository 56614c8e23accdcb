// The setup code of mgmt: whoever has it chooses the password, once.
#include "auth/digest.h"
#include "auth/password.h"
#include "t/support/am_site.h"

namespace {

constexpr char kNew[] = "violet ladder teapot";
const std::string kCode = "0123456789abcdef0123456789abcdef";

struct SetupSite : t::AmSite {
  SetupSite() {
    exec("UPDATE customers SET am_auth = NULL WHERE cid = 42");
    exec("INSERT INTO tokens (token_hash, purpose, cid, created_at, expires_at) VALUES (?, 'activation', 42, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 72 HOUR)",
         {auth::sha256(kCode)});
    me = another();
    get("/am/setup.html");
  }
  t::Answer set_up(const std::string& cid, const std::string& code, const std::string& password = kNew) {
    exec("DELETE FROM login_failures");
    return post("/am/setup.html", {{"cid", cid}, {"setup-code", code}, {"password", password}, {"again", password}});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_setup, SetupSite)

BOOST_AUTO_TEST_CASE(the_link_in_the_mail_fills_the_form) {
  const auto page = get("/am/setup.html", {{"cid", "col00042"}, {"code", kCode}});
  BOOST_TEST(page.shows("value=\"col00042\""));
  BOOST_TEST(page.shows("value=\"" + kCode + "\""));
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens WHERE used_at IS NULL") == "1");
}

BOOST_AUTO_TEST_CASE(the_code_works_once_and_only_with_a_password) {
  const auto done = set_up("col00042", " " + kCode + " ");
  BOOST_TEST(done.header("Location") == "/am/login.html?set=1");
  BOOST_TEST(auth::verify_password(base::Secret{kNew}, value("SELECT am_auth FROM customers WHERE cid = 42")));
  BOOST_TEST(me.follow(done).shows("Your password is set. Log in with it."));
  BOOST_TEST(get("/am/dashboard.html").status == 303);
  const auto again = set_up("42", kCode, "another teapot ladder");
  BOOST_TEST(again.status == 422);
  BOOST_TEST(again.shows("they do not belong together, or the code was used or is too old"));
  BOOST_TEST(mails("robin@example.com", "Your account col00042 has changed") == 1);
  BOOST_TEST(log("am").find(kCode) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_password_that_is_too_easy_uses_nothing_up) {
  for (const char* weak : {"", "short", "password12345", "col00042col00042", "Robin Placeholder", "Larkspur Pottery", "Example Hosting"}) {
    BOOST_TEST(set_up("42", kCode, weak).status == 422, weak);
  }
  BOOST_TEST(set_up("42", kCode).status == 303);
}

// Names of an account are told to nobody who has not its code.
BOOST_AUTO_TEST_CASE(without_the_code_nothing_is_learned_about_the_account) {
  const auto page = set_up("42", "0000", "Larkspur Pottery");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("Check the customer id and the code"));
  BOOST_TEST(!page.shows("names around it"));
}

BOOST_AUTO_TEST_CASE(a_code_of_somebody_else_of_another_time_or_none_is_refused) {
  exec("UPDATE customers SET am_auth = NULL WHERE cid = 43");
  for (const char* cid : {"43", "99999", "robin", "42-bert"}) BOOST_TEST(set_up(cid, kCode).status == 422, cid);
  BOOST_TEST(set_up("42", std::string(32, '0')).status == 422);
  exec("UPDATE tokens SET expires_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND");
  BOOST_TEST(set_up("42", kCode).status == 422);
  BOOST_TEST(value("SELECT COUNT(*) FROM customers WHERE am_auth IS NOT NULL") == "0");
}

BOOST_AUTO_TEST_CASE(guessing_is_slowed_down) {
  const auto tried = [&] { return post("/am/setup.html", {{"cid", "42"}, {"setup-code", "0"}, {"password", kNew}, {"again", kNew}}).status; };
  BOOST_TEST(tried() == 422);
  BOOST_TEST(tried() == 429);
}

BOOST_AUTO_TEST_SUITE_END()
