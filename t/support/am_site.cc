#include "t/support/am_site.h"

#include "auth/digest.h"
#include "auth/password.h"
#include "t/support/mgmt_site.h"

namespace t {

AmSite::AmSite(const Settings& settings) : Site("am", settings) {
  static const std::string hash = auth::hash_password(base::Secret{kPassword});
  exec("INSERT INTO customers (cid, owner_name, company, address, city, postal_code, country, phone, owner_email, am_auth, am_enabled, created_at) VALUES"
       " (42, 'Robin Placeholder', 'Larkspur Pottery', '12 Sample Street', 'Exampleton', '00042', 'US', '+1 555 0100', 'robin@example.com', ?, 1, '2020-03-14 09:00:00'),"
       " (43, 'Kim Sample', '', '13 Sample Street', 'Exampleton', '00043', 'US', '+1 555 0143', 'kim@example.com', ?, 1, '2020-03-14 09:00:00')",
       {hash, hash});
  exec("INSERT INTO contacts (id, cid, name, email, phone, billing, admin) VALUES"
       " (1, 42, 'Robin Placeholder', 'robin@example.com', '+1 555 0100', 'main', 'main'),"
       " (2, 42, 'Sam Placeholder', 'sam@example.com', '', 'alternate', 'alternate'),"
       " (3, 43, 'Kim Sample', 'kim@example.com', '', 'main', 'main'), (4, 43, 'Kay Sample', 'kay@example.com', '', 'alternate', 'no')");
  exec("INSERT INTO am_logins (id, cid, name, email, kind, hash, created_at) VALUES"
       " (1, 42, 'anna', 'anna@example.com', 'billing', ?, '2020-03-14 09:00:00'), (2, 42, 'bert', 'bert@example.com', 'technical', ?, '2020-03-14 09:00:00'),"
       " (3, 42, 'cleo', 'cleo@example.com', 'owner', ?, '2020-03-14 09:00:00'), (4, 43, 'dora', 'dora@example.com', 'technical', ?, '2020-03-14 09:00:00')",
       {hash, hash, hash, hash});
  exec("INSERT INTO users (id, login, hash, name, email, role) VALUES (1, 'support', 'none', 'Staff', 'staff-support@example.com', 'support')");
  me = as("owner");
}

Browser AmSite::as(const std::string& who) {
  const db::Cell login = who == "billing" ? db::Cell{"1"} : who == "technical" ? db::Cell{"2"} : who == "co-owner" ? db::Cell{"3"} : std::nullopt;
  const std::string digits = std::to_string(++sessions_);
  const std::string token = std::string(64 - digits.size(), 'a') + digits;
  exec("INSERT INTO sessions (token_hash, app, cid, login_id, staff_id, created_at, seen_at, proven_at, remote_addr)"
       " VALUES (?, 'am', ?, ?, ?, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.10')",
       {auth::sha256(token), who == "other" ? "43" : "42", login, who == "staff" ? db::Cell{"1"} : std::nullopt});
  Browser browser{*this};
  browser.set_cookie("__Secure-am", token, "/am");
  return browser;
}

Browser AmSite::as_staff_with_reason() {
  Browser browser = as("staff");
  BOOST_REQUIRE(browser.post("/am/staff_reason.html", {{"reason", "asked for by phone"}}).status == 303);
  return browser;
}

std::string AmSite::mail(const std::string& to, const std::string& subject) {
  return value("SELECT body FROM mail_outbox WHERE recipient = ? AND subject LIKE ? ORDER BY id DESC LIMIT 1", {to, "%" + subject + "%"});
}

int AmSite::mails(const std::string& to, const std::string& subject) {
  return std::stoi(value("SELECT COUNT(*) FROM mail_outbox WHERE recipient = ? AND subject LIKE ?", {to, "%" + subject + "%"}));
}

std::string AmSite::code(const std::string& to) {
  const std::string body = mail(to, "Your security code");
  const auto at = body.find("\n  ");
  return at == std::string::npos ? "" : body.substr(at + 3, 9);
}

std::string AmSite::key(const std::string& to, const std::string& subject) {
  const std::string body = mail(to, subject);
  const auto at = body.find("key=");
  return at == std::string::npos ? "" : body.substr(at + 4, 64);
}

std::string AmSite::ask_code(Browser& browser, const std::string& path, Fields fields, const std::string& to) {
  fields.emplace_back("go", "code");
  const Answer answer = browser.post(path, fields);
  BOOST_TEST(answer.status == 200, path << " answers " << answer.status);
  return code(to);
}

std::string AmSite::field(const Answer& page, const std::string& name) { return MgmtSite::field(page, name); }

}  // namespace t
