#include "t/support/test.h"

#include "adapters/system_clock.h"
#include "auth/totp.h"
#include "t/support/site.h"

namespace {

constexpr char kPassword[] = "correct horse battery";

struct UserSite : t::Site {
  t::Finished add(const std::string& login, const std::string& role = "support", const std::string& password = kPassword) {
    return jcctl({"user", "add", login, "--name", "Robin Placeholder", "--email", "robin@example.com", "--role", role},
                 password + "\n");
  }
  int log_in(const std::string& login, const std::string& password, const std::string& code = "") {
    me.get("/mgmt/login.html");
    return me.post("/mgmt/LOGIN", {{"user", login}, {"password", password}, {"code", code}}).status;
  }
  std::string actions() {
    return value("SELECT GROUP_CONCAT(action ORDER BY id) FROM audit_log WHERE actor LIKE 'job:jcctl:%' AND"
                 " object = 'user:alice'");
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(jcctl_user, UserSite)

BOOST_AUTO_TEST_CASE(a_login_from_its_first_day_to_its_last) {
  start("mgmt");
  BOOST_TEST(add("alice").status == 0);
  BOOST_TEST(log_in("alice", kPassword) == 303);
  BOOST_TEST(get("/mgmt/account.html").shows("<dd>support</dd>"));

  BOOST_TEST(jcctl({"user", "role", "alice", "admin"}).status == 0);
  BOOST_TEST(get("/mgmt/account.html").shows("<dd>admin</dd>"));  // at the next request

  const auto totp = jcctl({"user", "totp", "alice"});
  BOOST_TEST(totp.status == 0);
  const base::Secret secret{totp.output.substr(0, 32)};
  BOOST_TEST(totp.output.find("otpauth://totp/Example%20Hosting:alice?secret=" + secret.reveal()) == 33u);
  BOOST_TEST(get("/mgmt/index.html").status == 303);  // what was logged in without a code is out
  const auto step = auth::totp_step(adapters::SystemClock{}.now());
  BOOST_TEST(log_in("alice", kPassword, auth::totp_code(secret, step)) == 303);

  BOOST_TEST(jcctl({"user", "passwd", "alice"}, "another good password\n").status == 0);
  BOOST_TEST(get("/mgmt/index.html").status == 303);
  BOOST_TEST(log_in("alice", "another good password", auth::totp_code(secret, step + 1)) == 303);

  const auto refused = jcctl({"user", "disable", "alice"});
  BOOST_TEST(refused.status == 1);
  BOOST_TEST(refused.output.find("this is the last one who can log in") != std::string::npos);
  BOOST_TEST(jcctl({"user", "role", "alice", "support"}).status == 1);
  BOOST_TEST(add("carol", "admin").status == 0);
  BOOST_TEST(jcctl({"user", "disable", "alice"}).status == 0);
  BOOST_TEST(get("/mgmt/index.html").status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions") == "0");
  BOOST_TEST(jcctl({"user", "enable", "alice"}).status == 0);
  BOOST_TEST(actions() == "user.added,user.role,user.totp,user.password,user.disabled,user.enabled");
  BOOST_TEST(value("SELECT CONCAT(old_value, '>', new_value) FROM audit_log WHERE action = 'user.role'") == "support>admin");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE CONCAT(old_value, new_value) LIKE ?",
                   {'%' + secret.reveal() + '%'}) == "0");
}

BOOST_AUTO_TEST_CASE(the_list) {
  add("bob", "billing");
  add("alice");
  jcctl({"user", "disable", "bob"});
  BOOST_TEST(jcctl({"user", "list"}).output ==
             "alice\tsupport\tactive\tno code\tnever\tRobin Placeholder <robin@example.com>\n"
             "bob\tbilling\tdisabled\tno code\tnever\tRobin Placeholder <robin@example.com>\n");
}

BOOST_AUTO_TEST_CASE(what_is_refused_changes_nothing) {
  BOOST_TEST(add("alice").status == 0);
  const std::pair<t::Finished, const char*> refused[] = {
      {add("alice"), "this login exists already"},
      {add("bob", "king"), "the role is support, billing, sysadmin or admin"},
      {add("Bob"), "a login is 1 to 32"},
      {add("bob", "support", "too short"), "at least 12 characters"},
      {add("bob", "support", "bobbobbobbobbob"), "not made of the names around it"},
      {jcctl({"user", "passwd", "nobody"}, "another good password\n"), "there is no such login"},
      {jcctl({"user", "passwd", "alice"}), "no password on standard input"},
      {jcctl({"user", "role", "alice", "king"}), "the role is"},
      {jcctl({"user", "add", "bob", "--name", "Bob", "--email", "bob", "--role", "support"}, "another good password\n"),
       "is no e-mail address"},
  };
  for (const auto& [finished, words] : refused) {
    BOOST_TEST(finished.status == 1);
    BOOST_TEST(finished.output.find(words) != std::string::npos, finished.output);
  }
  for (const std::vector<std::string>& wrong : {std::vector<std::string>{"user"}, {"user", "add", "bob"}, {"user", "drop", "alice"}}) {
    const auto finished = jcctl(wrong);
    BOOST_TEST(finished.status == 2);
    BOOST_TEST(finished.output.find("usage: jcctl user") != std::string::npos);
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM users") == "1");
  BOOST_TEST(actions() == "user.added");
}

BOOST_AUTO_TEST_CASE(a_new_password_opens_a_login_that_was_shut) {
  start("mgmt");
  add("alice");
  exec("INSERT INTO login_failures VALUES ('mgmt:alice', 10, UTC_TIMESTAMP())");
  BOOST_TEST(log_in("alice", kPassword) == 429);
  jcctl({"user", "passwd", "alice"}, "another good password\n");
  BOOST_TEST(log_in("alice", "another good password") == 303);
}

BOOST_AUTO_TEST_CASE(a_link_and_recovery_codes_are_printed_once_and_work) {
  start("mgmt");
  add("alice");
  const auto link = jcctl({"user", "setup", "alice"});
  BOOST_TEST(link.status == 0);
  BOOST_TEST(link.output.starts_with("https://jc.example.com/mgmt/setup.html?key="));
  BOOST_TEST(get(link.output.substr(origin().size(), link.output.size() - origin().size() - 1)).status == 200);

  BOOST_TEST(jcctl({"user", "recovery", "alice"}).status == 1);
  jcctl({"user", "totp", "alice"});
  const auto codes = jcctl({"user", "recovery", "alice"});
  BOOST_TEST(codes.status == 0);
  BOOST_TEST(codes.output.size() == 200u);
  BOOST_TEST(log_in("alice", kPassword, codes.output.substr(0, 19)) == 303);
  BOOST_TEST(actions() == "user.added,user.setup_sent,user.totp,recovery.made");
}

BOOST_AUTO_TEST_SUITE_END()
