#include "t/support/mgmt_site.h"

namespace {

struct ActionSite : t::MgmtSite {
  static std::string path(const std::string& login, const std::string& what) {
    return "/mgmt/staff_action.html?login=" + login + "&do=" + what;
  }
  t::Answer act(const std::string& login, const std::string& what) { return post(path(login, what)); }
  std::string active(const std::string& login) { return value("SELECT active FROM users WHERE login = ?", {login}); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_staff_action, ActionSite)

BOOST_AUTO_TEST_CASE(each_page_names_the_person_and_the_effect_and_changes_nothing) {
  for (const char* what : {"setup", "sessions", "no-totp", "disable", "enable"}) {
    const auto page = get(path("support", what));
    BOOST_TEST(page.status == 200, what);
    BOOST_TEST(page.shows("<b>Staff support, support.</b>"), what);
  }
  BOOST_TEST(active("support") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log") == "0");
  BOOST_TEST(get(path("support", "nothing")).status == 404);
  BOOST_TEST(get(path("nobody", "disable")).status == 404);
  BOOST_TEST(act("nobody", "disable").status == 404);
}

BOOST_AUTO_TEST_CASE(a_disabled_person_is_out_at_once_and_can_be_let_in_again) {
  auto support = as("support");
  BOOST_TEST(support.get("/mgmt/index.html").status == 200);
  BOOST_TEST(act("support", "disable").status == 303);
  BOOST_TEST(support.get("/mgmt/index.html").status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions s JOIN users u ON u.id = s.user_id WHERE u.login = 'support'") == "0");
  BOOST_TEST(value("SELECT CONCAT(old_value, ' ', new_value) FROM audit_log WHERE action = 'user.disabled'") == "active=1 active=0");
  BOOST_TEST(act("support", "enable").status == 303);
  BOOST_TEST(active("support") == "1");
}

BOOST_AUTO_TEST_CASE(nobody_shuts_themselves_or_the_last_admin_out) {
  give_totp("admin");
  for (const char* what : {"disable", "no-totp"}) {
    const auto page = act("admin", what);
    BOOST_TEST(page.status == 422, what);
    BOOST_TEST(page.shows("Ask another administrator"), what);
  }
  exec("UPDATE users SET role = 'admin', hash = '' WHERE login = 'billing'");
  me = as("billing");
  BOOST_TEST(act("admin", "disable").shows("this is the last one who can log in"));
  BOOST_TEST(active("admin") == "1");
  BOOST_TEST(value("SELECT totp_secret IS NULL FROM users WHERE login = 'admin'") == "0");
}

BOOST_AUTO_TEST_CASE(a_lost_second_factor_is_taken_away_with_its_codes_and_sessions) {
  give_totp("support");
  exec("INSERT INTO recovery_codes (user_id, code_hash) SELECT id, 'a' FROM users WHERE login = 'support'");
  BOOST_TEST(get("/mgmt/staff_edit.html?login=support").shows("Take away a lost second factor"));
  BOOST_TEST(act("support", "no-totp").status == 303);
  BOOST_TEST(value("SELECT totp_secret IS NULL FROM users WHERE login = 'support'") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM recovery_codes") == "0");
  BOOST_TEST(as("support").get("/mgmt/index.html").status == 303);
  BOOST_TEST(value("SELECT recipient FROM mail_outbox WHERE body LIKE '%taken away by admin%'") == "support@example.com");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'user.totp_removed' AND object = 'user:support'") == "1");
}

BOOST_AUTO_TEST_CASE(sessions_are_ended) {
  BOOST_TEST(act("support", "sessions").status == 303);
  BOOST_TEST(as("support").get("/mgmt/index.html").status == 303);
  BOOST_TEST(as("billing").get("/mgmt/index.html").status == 200);
}

BOOST_AUTO_TEST_CASE(a_link_is_sent_and_ends_the_one_before) {
  BOOST_TEST(act("support", "setup").status == 303);
  BOOST_TEST(act("support", "setup").status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE recipient = 'support@example.com'") == "2");
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens WHERE used_at IS NULL") == "1");
  BOOST_TEST(as("support").get("/mgmt/index.html").status == 200);
}

BOOST_AUTO_TEST_CASE(it_asks_for_a_proof) {
  prove_was("admin", 16);
  for (const char* what : {"setup", "sessions", "no-totp", "disable"}) {
    const auto page = act("support", what);
    BOOST_TEST(page.status == 422, what);
    BOOST_TEST(page.shows("name=\"proof\""), what);
  }
  BOOST_TEST(as("support").get("/mgmt/index.html").status == 200);
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
  give_password("admin");
  BOOST_TEST(post(path("support", "disable"), {{"proof", kPassword}}).status == 303);
  BOOST_TEST(active("support") == "0");
}

BOOST_AUTO_TEST_SUITE_END()
