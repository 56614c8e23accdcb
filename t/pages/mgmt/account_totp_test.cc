#include "auth/digest.h"
#include "base/text.h"
#include "t/support/mgmt_site.h"

namespace {

struct TotpSite : t::MgmtSite {
  explicit TotpSite(const t::Settings& settings = {}) : t::MgmtSite(settings) { me = as("support"); }

  t::Answer act(const std::string& what, const std::string& typed = "") {
    return post("/mgmt/account_totp.html", {{"do", what}, {"code", typed}});
  }
  std::string secret() { return value("SELECT totp_secret FROM users WHERE login = 'support'"); }
  std::string pending() { return value("SELECT totp_pending FROM users WHERE login = 'support'"); }
  // The recovery codes that a page shows.
  static std::vector<std::string> codes(const t::Answer& page) {
    std::vector<std::string> found;
    const std::string mark = "<li><span class=\"copy\">";
    for (auto at = page.body.find(mark); at != std::string::npos; at = page.body.find(mark, at + 1)) {
      found.push_back(page.body.substr(at + mark.size(), 19));
    }
    return found;
  }
  std::vector<std::string> set_up() {
    act("begin");
    return codes(act("confirm", code(0, pending())));
  }
  t::Answer log_in(t::Browser& browser, const std::string& typed) {
    browser.get("/mgmt/login.html");
    return browser.post("/mgmt/LOGIN", {{"user", "support"}, {"password", kPassword}, {"code", typed}});
  }
};

struct RequiredSite : TotpSite {
  RequiredSite() : TotpSite(t::Settings{{"MGMT_TOTP_REQUIRED", "1"}}) {}
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_account_totp, TotpSite)

BOOST_AUTO_TEST_CASE(it_is_set_up_by_a_code_of_the_secret_that_was_shown) {
  BOOST_TEST(get("/mgmt/account_totp.html").shows("Not set up yet."));
  BOOST_TEST(act("begin").status == 303);
  const auto page = get("/mgmt/account_totp.html");
  BOOST_TEST(pending().size() == 32u);
  BOOST_TEST(page.shows("data-copy=\"" + pending() + '"'));
  BOOST_TEST(page.shows("href=\"otpauth://totp/Example-Hosting:support?secret=" + pending() + "&amp;issuer=Example-Hosting&amp;"));
  BOOST_TEST(page.shows("<path d=\"M4 4h7v1h-7z"));
  BOOST_TEST(!page.shows("data:"));
  BOOST_TEST(secret() == "");

  BOOST_TEST(act("confirm", "").shows("Enter the code that your authenticator app shows"));
  auto refused = act("confirm", "000000");
  BOOST_TEST(refused.status == 422);
  BOOST_TEST(refused.shows("the app with this key does not show it"));
  BOOST_TEST(secret() == "");

  const std::string confirmed = pending();
  const auto done = act("confirm", code(0, confirmed));
  BOOST_TEST(done.status == 200);
  BOOST_TEST(codes(done).size() == 10u);
  BOOST_TEST(secret() == confirmed);
  BOOST_TEST(pending() == "");
  BOOST_TEST(value("SELECT COUNT(*) FROM recovery_codes") == "10");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'user.totp' AND object = 'user:support'") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE body LIKE '%A second factor was set up%'") == "1");
  const auto later = get("/mgmt/account_totp.html");
  BOOST_TEST(codes(later).empty());
  BOOST_TEST(later.shows("10 recovery codes left"));
  BOOST_TEST(!later.shows(confirmed));
  BOOST_TEST(value("SELECT COUNT(*) FROM recovery_codes WHERE code_hash = ?", {codes(done).front()}) == "0");
  BOOST_TEST(log("mgmt").find(confirmed) == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_code_that_confirmed_does_not_log_in_as_well) {
  give_password("support");
  act("begin");
  const std::string used = code(0, pending());
  act("confirm", used);
  auto browser = another();
  BOOST_TEST(log_in(browser, used).status == 422);
}

BOOST_AUTO_TEST_CASE(a_recovery_code_logs_in_once) {
  give_password("support");
  const auto all = set_up();
  auto browser = another();
  std::string typed = base::replace_all(all.at(3), "-", " ");
  for (char& c : typed) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  const auto in = log_in(browser, typed);
  BOOST_TEST(in.header("Location") == "/mgmt/account_totp.html?recovered=1");
  const auto page = browser.follow(in);
  BOOST_TEST(page.shows("You have logged in with a recovery code."));
  BOOST_TEST(page.shows("9 recovery codes left"));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'recovery.used' AND actor = 'user:support'") == "1");
  BOOST_TEST(log("mgmt").find("event=login.recovery_code who=user:support") != std::string::npos);
  BOOST_TEST(log("mgmt").find(all.at(3)) == std::string::npos);

  auto second = another("198.51.100.1");
  BOOST_TEST(log_in(second, all.at(3)).status == 422);
  exec("UPDATE login_failures SET last_at = last_at - INTERVAL 1 MINUTE");
  BOOST_TEST(log_in(second, "").status == 422);
  exec("UPDATE login_failures SET last_at = last_at - INTERVAL 1 MINUTE");
  BOOST_TEST(log_in(second, all.at(4)).status == 303);
}

BOOST_AUTO_TEST_CASE(new_recovery_codes_end_the_old_ones) {
  give_password("support");
  const auto old = set_up();
  const auto fresh = codes(act("codes"));
  BOOST_TEST(fresh.size() == 10u);
  BOOST_TEST(fresh.front() != old.front());
  BOOST_TEST(value("SELECT COUNT(*) FROM recovery_codes") == "10");
  auto browser = another();
  BOOST_TEST(log_in(browser, old.front()).status == 422);
}

BOOST_AUTO_TEST_CASE(there_are_none_without_a_second_factor) {
  BOOST_TEST(act("codes").status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM recovery_codes") == "0");
}

BOOST_AUTO_TEST_CASE(replacing_it_leaves_the_old_one_until_the_new_one_is_confirmed) {
  set_up();
  const std::string first = secret();
  act("begin");
  BOOST_TEST(secret() == first);
  act("confirm", "000000");
  BOOST_TEST(secret() == first);
  const std::string second = pending();
  BOOST_TEST(act("confirm", code(0, second)).status == 200);
  BOOST_TEST(secret() == second);
  BOOST_TEST(second != first);
}

BOOST_AUTO_TEST_CASE(all_of_it_asks_for_a_proof) {
  give_totp("support");
  prove_was("support", 16);
  for (const char* what : {"begin", "codes"}) BOOST_TEST(act(what).status == 422, what);
  BOOST_TEST(pending() == "");
  BOOST_TEST(value("SELECT COUNT(*) FROM recovery_codes") == "0");
  BOOST_TEST(post("/mgmt/account_totp.html", {{"do", "codes"}, {"proof", code()}}).status == 200);
  prove_was("support", 16);
  // The same code again proves nothing.
  BOOST_TEST(post("/mgmt/account_totp.html", {{"do", "codes"}, {"proof", code()}}).status == 422);
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(mgmt_account_totp_required, RequiredSite)

BOOST_AUTO_TEST_CASE(without_a_second_factor_nothing_else_opens) {
  for (const char* path : {"/mgmt/index.html", "/mgmt/customer.html?cid=42"}) {
    BOOST_TEST(get(path).header("Location") == "/mgmt/account_totp.html", path);
  }
  BOOST_TEST(as("admin").get("/mgmt/staff.html").header("Location") == "/mgmt/account_totp.html");
  BOOST_TEST(get("/mgmt/auth").status == 403);
  BOOST_TEST(get("/mgmt/account.html").status == 200);
  BOOST_TEST(get("/mgmt/account_password.html").status == 200);
  BOOST_TEST(get("/mgmt/account_totp.html").shows("Set up one-time codes to go on."));
  set_up();
  BOOST_TEST(get("/mgmt/index.html").status == 200);
  BOOST_TEST(get("/mgmt/auth").status == 204);
}

BOOST_AUTO_TEST_SUITE_END()
