#include "auth/digest.h"
#include "t/support/mgmt_site.h"

namespace {

struct AccessSite : t::MgmtSite {
  t::Answer page() { return get("/mgmt/am_access.html", {{"cid", "42"}}); }
  t::Answer act(const std::string& what, const std::string& key) {
    return post("/mgmt/am_access.html", {{"cid", "42"}, {"go", what}, {"once", key}});
  }
  t::Answer act(const std::string& what) { return act(what, once()); }
  std::string access() { return value("SELECT CONCAT_WS(' ', am_enabled, COALESCE(am_auth, 'none')) FROM customers"); }
  void linux_server() {
    exec("INSERT INTO systems (cid, kind, machine_id, directory, hostname, veid) SELECT 42, 'vps', id, '/vz/private/1417', 'shop.example.com', 1417"
         " FROM machines WHERE kind = 'linux' ORDER BY id LIMIT 1");
  }
  // The code that a page shows: the one text of 32 hexadecimal digits.
  static std::string code(const t::Answer& page) {
    const auto at = page.body.find("<dt>Code</dt>");
    if (at == std::string::npos) return {};
    const auto from = page.body.find("mono\">", at) + 6;
    return page.body.substr(from, 32);
  }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(mgmt_am_access, AccessSite)

BOOST_AUTO_TEST_CASE(the_page_says_what_is_and_what_each_action_does) {
  BOOST_TEST(page().shows("Now: Not enabled."));
  exec("UPDATE customers SET am_auth = 'hash', am_enabled = 1");
  const auto shown = page();
  BOOST_TEST(shown.shows("Now: (hidden)."));
  BOOST_TEST(!shown.shows("hash"));
  BOOST_TEST(shown.shows("stops working at once and open sessions end"));
  BOOST_TEST(access() == "1 hash");
}

BOOST_AUTO_TEST_CASE(a_reset_ends_password_sessions_and_older_codes_and_shows_a_code_once) {
  linux_server();
  exec("UPDATE customers SET am_auth = 'hash', am_enabled = 1");
  exec("INSERT INTO sessions (token_hash, app, cid, created_at, seen_at, proven_at, remote_addr) VALUES"
       " (REPEAT('6', 64), 'am', 42, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.99')");
  const std::string first = code(act("reset"));
  const auto answer = act("reset");
  BOOST_TEST(answer.status == 200);
  const std::string second = code(answer);
  BOOST_TEST(second.size() == 32u);
  BOOST_TEST(second.find_first_not_of("0123456789abcdef") == std::string::npos);
  BOOST_TEST(first != second);
  BOOST_TEST(access() == "1 none");
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions WHERE app = 'am'") == "0");
  BOOST_TEST(value("SELECT token_hash FROM tokens WHERE purpose = 'activation' AND used_at IS NULL AND cid = 42") == auth::sha256(second));
  BOOST_TEST(value("SELECT TIMESTAMPDIFF(HOUR, created_at, expires_at) FROM tokens WHERE used_at IS NULL") == "72");
  BOOST_TEST(answer.header("Cache-Control") == "no-store");
  BOOST_TEST(!page().shows(second));
  BOOST_TEST(page().shows("A setup code made"));
}

BOOST_AUTO_TEST_CASE(the_command_reads_the_code_and_does_not_name_it) {
  linux_server();
  exec("INSERT INTO systems (cid, kind, directory, hostname, stopped_on) VALUES (42, 'vps', '/vz/private/9', 'gone.example.com', '2026-01-01')");
  const auto answer = act("reset");
  BOOST_TEST(answer.shows("vzctl exec 1417 &#39;umask 077; rm -f /root/ampass; cat &gt; /root/ampass&#39;"));
  BOOST_TEST(answer.shows("data-copy=\"col00042\n" + code(answer)));
  BOOST_TEST(answer.shows("shop.example.com"));
  BOOST_TEST(!answer.shows("gone.example.com"));
  BOOST_TEST(answer.shows(value("SELECT m.name FROM systems s JOIN machines m ON m.id = s.machine_id")));
}

BOOST_AUTO_TEST_CASE(the_code_is_in_no_log_history_or_mail) {
  linux_server();
  const std::string shown[] = {code(act("reset")), code(act("email"))};
  for (const std::string& secret : shown) {
    BOOST_TEST(secret.size() == 32u);
    BOOST_TEST(log("mgmt").find(secret) == std::string::npos);
    BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE CONCAT(object, old_value, new_value) LIKE ?", {"%" + secret + "%"}) == "0");
    BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox WHERE CONCAT(subject, body, cause) LIKE ?", {"%" + secret + "%"}) == "0");
    BOOST_TEST(value("SELECT COUNT(*) FROM tokens WHERE token_hash = ?", {secret}) == "0");
  }
}

BOOST_AUTO_TEST_CASE(the_same_form_does_it_once) {
  const std::string key = once();
  BOOST_TEST(act("reset", key).status == 200);
  const auto again = act("reset", key);
  BOOST_TEST(again.header("Location") == "/mgmt/am_access.html?cid=col00042&said=again");
  BOOST_TEST(me.follow(again).shows("nothing more was done"));
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'am.reset'") == "1");
}

BOOST_AUTO_TEST_CASE(activate_opens_the_password_reset_and_makes_nothing) {
  auto answer = act("activate");
  BOOST_TEST(me.follow(answer).shows("the customer can use the password reset"));
  BOOST_TEST(access() == "1 none");
  act("activate");
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'am.activated'") == "1");
  BOOST_TEST(value("SELECT COUNT(*) FROM tokens") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "0");
  exec("UPDATE customers SET am_auth = 'hash', am_enabled = 0");
  act("activate");
  BOOST_TEST(access() == "1 hash");
}

BOOST_AUTO_TEST_CASE(with_a_server_the_owner_is_told_to_look_there) {
  linux_server();
  const auto answer = act("email");
  BOOST_TEST(answer.shows("told by mail to look in /root/ampass"));
  BOOST_TEST(access() == "1 none");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', recipient, body LIKE '%/root/ampass%', body LIKE '%shop.example.com%', body LIKE '%code=%') FROM mail_outbox") ==
             "robin@example.com 1 1 0");
  BOOST_TEST(value("SELECT CONCAT_WS(' ', actor, cid) FROM audit_log WHERE action = 'am.invited'") == "user:admin 42");
}

BOOST_AUTO_TEST_CASE(without_a_virtual_server_the_owner_gets_a_link_that_staff_do_not_see) {
  exec("INSERT INTO systems (cid, kind, hostname) VALUES (42, 'colo', 'rack.example.com')");
  BOOST_TEST(page().shows("a link that works once"));
  const auto answer = act("email");
  BOOST_TEST(me.follow(answer).shows("The link is on its way to the owner."));
  const std::string body = value("SELECT body FROM mail_outbox");
  const auto at = body.find("/am/setup.html?cid=col00042&code=");
  BOOST_REQUIRE(at != std::string::npos);
  const std::string secret = body.substr(at + 33, 32);
  BOOST_TEST(value("SELECT token_hash FROM tokens") == auth::sha256(secret));
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE CONCAT(old_value, new_value) LIKE ?", {"%" + secret + "%"}) == "0");
}

BOOST_AUTO_TEST_CASE(without_an_owners_address_nothing_is_mailed_or_changed) {
  exec("UPDATE customers SET owner_email = NULL, am_auth = 'hash', am_enabled = 1");
  const auto answer = act("email");
  BOOST_TEST(answer.status == 422);
  BOOST_TEST(answer.shows("Enter the owner’s email address on the owner page first"));
  BOOST_TEST(access() == "1 hash");
  BOOST_TEST(act("everything").status == 422);
}

BOOST_AUTO_TEST_CASE(only_who_looks_after_customers_may_and_only_by_a_form) {
  claim_log("web.forbidden");
  auto other = as("sysadmin");
  BOOST_TEST(other.get("/mgmt/am_access.html", {{"cid", "42"}}).status == 403);
  BOOST_TEST(other.post("/mgmt/am_access.html", {{"cid", "42"}, {"go", "reset"}, {"once", once()}}).status == 403);
  get("/mgmt/am_access.html", {{"cid", "42"}, {"go", "reset"}, {"once", once()}});
  BOOST_TEST(get("/mgmt/am_access.html", {{"cid", "43"}}).status == 404);
  BOOST_TEST(access() == "0 none");
}

BOOST_AUTO_TEST_CASE(a_lost_second_factor_is_taken_away_and_told) {
  exec("UPDATE customers SET owner_email = 'robin@example.com', am_auth = 'hash', am_enabled = 1");
  exec("INSERT INTO am_logins (id, cid, name, email, kind, hash, created_at) VALUES (7, 42, 'anna', 'anna@example.com', 'billing', 'x', UTC_TIMESTAMP())");
  BOOST_TEST(!page().shows("Second factor of"));
  exec("INSERT INTO am_factors (cid, login_id, secret) VALUES (42, 0, 'AAAA'), (42, 7, 'BBBB')");
  exec("INSERT INTO am_recovery_codes (cid, login_id, code_hash) VALUES (42, 7, REPEAT('1', 64)), (42, 0, REPEAT('2', 64))");
  exec("INSERT INTO sessions (token_hash, app, cid, login_id, created_at, seen_at, proven_at, remote_addr) VALUES"
       " (REPEAT('6', 64), 'am', 42, 7, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.99'),"
       " (REPEAT('7', 64), 'am', 42, NULL, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.99')");
  BOOST_TEST(page().shows("Second factor of col00042<"));
  BOOST_TEST(page().shows("Second factor of col00042-anna"));
  const t::Fields form = {{"cid", "42"}, {"go", "no-totp"}, {"login", "7"}, {"once", once()}};
  const auto done = post("/mgmt/am_access.html", form);
  BOOST_TEST(me.follow(done).shows("The second factor is gone"));
  BOOST_TEST(value("SELECT GROUP_CONCAT(login_id) FROM am_factors") == "0");
  BOOST_TEST(value("SELECT GROUP_CONCAT(login_id) FROM am_recovery_codes") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions WHERE login_id = 7") == "0");
  BOOST_TEST(value("SELECT COUNT(*) FROM sessions WHERE app = 'am'") == "1");
  BOOST_TEST(value("SELECT GROUP_CONCAT(recipient ORDER BY recipient) FROM mail_outbox") == "anna@example.com,robin@example.com");
  BOOST_TEST(value("SELECT body FROM mail_outbox LIMIT 1").find("by our staff") != std::string::npos);
  BOOST_TEST(value("SELECT COUNT(*) FROM audit_log WHERE action = 'am.totp_removed' AND cid = 42 AND actor LIKE 'user:%'") == "1");
  (void)post("/mgmt/am_access.html", form);  // the same form again
  for (const char* login : {"7", "999", "x", ""}) {
    const auto none = post("/mgmt/am_access.html", {{"cid", "42"}, {"go", "no-totp"}, {"login", login}, {"once", once()}});
    BOOST_TEST(none.status == 422, login);
    BOOST_TEST(none.shows("This login has no second factor by now"));
  }
  BOOST_TEST(value("SELECT COUNT(*) FROM mail_outbox") == "2");
}

BOOST_AUTO_TEST_SUITE_END()
