#include "adapters/system_clock.h"
#include "auth/totp.h"
#include "t/support/am_site.h"
#include "t/support/tree.h"

namespace {

constexpr char kPath[] = "/am/account_totp.html";

struct TotpSite : t::AmSite {
  std::string secret() { return value("SELECT pending FROM am_factors WHERE cid = 42 AND login_id = 0"); }
  static std::string app_code(const std::string& secret, int later = 0) {
    return auth::totp_code(base::Secret{secret}, auth::totp_step(adapters::SystemClock{}.now()) + later);
  }
  t::Answer set_up() {
    BOOST_REQUIRE(post(kPath, {{"go", "begin"}}).status == 303);
    const std::string code = ask_code(me, kPath);
    return post(kPath, {{"code", app_code(secret())}, {"security-code", code}});
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(am_account_totp, TotpSite)

BOOST_AUTO_TEST_CASE(it_is_begun_confirmed_and_then_asked_for) {
  BOOST_TEST(get(kPath).shows("Set up one-time codes"));
  post(kPath, {{"go", "begin"}});
  const auto page = get(kPath);
  BOOST_TEST(page.shows("aria-label=\"QR code with the key above\""));
  BOOST_TEST(page.shows("data-copy=\"" + secret() + "\""));
  auto elsewhere = as("owner");
  const std::string code = ask_code(me, kPath);
  const auto wrong = post(kPath, {{"code", "000000"}, {"security-code", code}});
  BOOST_TEST(wrong.status == 422);
  BOOST_TEST(wrong.shows("Check the code"));
  const auto done = post(kPath, {{"code", app_code(secret())}, {"security-code", code}});
  BOOST_TEST(done.status == 200);
  BOOST_TEST(t::all_after(done.body, "<li><span class=\"copy\">", "<").size() == 10u);
  BOOST_TEST(value("SELECT CONCAT_WS(' ', secret IS NOT NULL, pending IS NULL) FROM am_factors") == "1 1");
  BOOST_TEST(elsewhere.get("/am/dashboard.html").status == 303);
  BOOST_TEST(mail("robin@example.com", "has changed").find("One-time codes were set up") != std::string::npos);
  BOOST_TEST(get("/am/account.html").shows("10 recovery codes left"));
}

BOOST_AUTO_TEST_CASE(codes_of_recovery_are_made_anew_and_all_of_it_is_switched_off_with_a_code) {
  BOOST_REQUIRE(set_up().status == 200);
  const std::string before = value("SELECT MIN(code_hash) FROM am_recovery_codes");
  BOOST_TEST(post(kPath, {{"do", "remove"}}).status == 422);
  BOOST_TEST(value("SELECT COUNT(*) FROM am_factors") == "1");
  BOOST_TEST(post(kPath, {{"do", "codes"}, {"security-code", ask_code(me, kPath, {{"do", "codes"}})}}).status == 200);
  BOOST_TEST(value("SELECT MIN(code_hash) FROM am_recovery_codes") != before);
  BOOST_TEST(post(kPath, {{"do", "remove"}, {"security-code", ask_code(me, kPath, {{"do", "remove"}})}}).status == 303);
  BOOST_TEST(value("SELECT COUNT(*) FROM am_factors") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM am_recovery_codes") == "0");
}

BOOST_AUTO_TEST_CASE(a_key_that_waits_changes_nothing_at_the_login) {
  post(kPath, {{"go", "begin"}});
  auto browser = another();
  browser.get("/am/login.html");
  BOOST_TEST(browser.post("/am/LOGINAM", {{"cid", "42"}, {"password", kPassword}}).status == 303);
}

BOOST_AUTO_TEST_CASE(staff_never_see_the_key) {
  claim_log("web.forbidden");
  post(kPath, {{"go", "begin"}});
  BOOST_TEST(as("staff").get(kPath).status == 403);
  BOOST_TEST(as_staff_with_reason().get(kPath).status == 403);
}

BOOST_AUTO_TEST_SUITE_END()
