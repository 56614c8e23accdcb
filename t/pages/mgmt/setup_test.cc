#include "auth/digest.h"
#include "auth/password.h"
#include "t/support/mgmt_site.h"

namespace {

const std::string kKey(64, '7');
constexpr char kNew[] = "seven blue umbrellas";

struct SetupSite : t::MgmtSite {
  SetupSite() {
    exec("INSERT INTO tokens (token_hash, purpose, user_id, created_at, expires_at)"
         " SELECT ?, 'staff_setup', id, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 24 HOUR FROM users WHERE login = 'support'",
         {auth::sha256(kKey)});
    me = another();
  }
  t::Answer set(const std::string& password, const std::string& key = kKey) {
    get("/mgmt/setup.html", {{"key", key}});
    return post("/mgmt/setup.html", {{"key", key}, {"password", password}, {"again", password}});
  }
  std::string hash() { return value("SELECT hash FROM users WHERE login = 'support'"); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_setup, SetupSite)

BOOST_AUTO_TEST_CASE(the_link_sets_a_password_once) {
  const auto page = get("/mgmt/setup.html", {{"key", kKey}});
  BOOST_TEST(page.status == 200);
  BOOST_TEST(page.shows("Hello Staff support. Your user name is <b>support</b>."));
  const auto answer = set(kNew);
  BOOST_TEST(answer.header("Location") == "/mgmt/login.html?set=1");
  BOOST_TEST(me.follow(answer).shows("Your password is set."));
  BOOST_TEST(auth::verify_password(base::Secret{kNew}, hash()));
  BOOST_TEST(as("support").get("/mgmt/index.html").status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'user.password' AND object = 'user:support'") == "1");
  BOOST_TEST(post("/mgmt/LOGIN", {{"user", "support"}, {"password", kNew}}).header("Location") == "/mgmt/index.html");

  BOOST_TEST(get("/mgmt/setup.html", {{"key", kKey}}).status == 404);
  BOOST_TEST(set("another good password").status == 404);
  BOOST_TEST(auth::verify_password(base::Secret{kNew}, hash()));
}

BOOST_AUTO_TEST_CASE(a_poor_password_leaves_the_link_good) {
  auto page = set("support12345");
  BOOST_TEST(page.status == 422);
  BOOST_TEST(page.shows("value=\"" + kKey + '"'));
  BOOST_TEST(hash() == "none");
  BOOST_TEST(set(kNew).status == 303);
}

BOOST_AUTO_TEST_CASE(it_expires) {
  exec("UPDATE tokens SET expires_at = UTC_TIMESTAMP()");
  BOOST_TEST(get("/mgmt/setup.html", {{"key", kKey}}).shows("older than 24 hours"));
  BOOST_TEST(set(kNew).status == 404);
  BOOST_TEST(hash() == "none");
}

BOOST_AUTO_TEST_CASE(other_keys_open_nothing) {
  for (const std::string& key : {std::string{}, std::string{"x"}, auth::sha256(kKey), std::string(64, '8')}) {
    BOOST_TEST(get("/mgmt/setup.html", {{"key", key}}).status == 404);
    BOOST_TEST(set(kNew, key).status == 404);
  }
  exec("UPDATE tokens SET purpose = 'password_reset'");
  BOOST_TEST(set(kNew).status == 404);
  BOOST_TEST(hash() == "none");
}

BOOST_AUTO_TEST_CASE(a_disabled_person_sets_nothing) {
  exec("UPDATE users SET active = 0 WHERE login = 'support'");
  BOOST_TEST(set(kNew).status == 404);
}

BOOST_AUTO_TEST_CASE(it_does_not_open_the_second_factor) {
  give_totp("support");
  set(kNew);
  BOOST_TEST(post("/mgmt/LOGIN", {{"user", "support"}, {"password", kNew}}).status == 422);
}

BOOST_AUTO_TEST_CASE(nobody_logs_in_before_a_password_is_set) {
  exec("UPDATE users SET hash = '' WHERE login = 'support'");
  get("/mgmt/login.html");
  for (const char* password : {" ", "none", "x"}) {
    exec("DELETE FROM login_failures");
    BOOST_TEST(post("/mgmt/LOGIN", {{"user", "support"}, {"password", password}}).status == 422);
  }
}

BOOST_AUTO_TEST_SUITE_END()
