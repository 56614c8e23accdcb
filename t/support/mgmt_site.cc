#include "t/support/mgmt_site.h"

#include "adapters/system_clock.h"
#include "auth/digest.h"
#include "auth/password.h"
#include "auth/totp.h"

namespace t {

namespace {

const std::map<std::string, char> kTokens = {{"support", 'a'}, {"billing", 'b'}, {"sysadmin", 'c'}, {"admin", 'd'}};

}  // namespace

MgmtSite::MgmtSite(const Settings& settings) : Site("mgmt", settings) {
  db().script(read_file("schema/demo/01-catalogue.sql"));
  for (const auto& [role, digit] : kTokens) {
    exec("INSERT INTO users (login, hash, name, email, role) VALUES (?, 'none', ?, ?, ?)",
         {role, "Staff " + role, role + "@example.com", role});
    exec("INSERT INTO sessions (token_hash, app, user_id, created_at, seen_at, proven_at, remote_addr)"
         " SELECT ?, 'mgmt', id, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.10' FROM users WHERE login = ?",
         {auth::sha256(std::string(64, digit)), role});
  }
  exec("INSERT INTO customers (cid, owner_name, company, address, city, postal_code, country, phone, owner_email, created_at)"
       " VALUES (42, 'Robin Placeholder', 'Larkspur Pottery', '12 Sample Street', 'Exampleton', '00042', 'US', '+1 555 0100',"
       " 'robin@example.com', '2020-03-14 09:00:00')");
  me = as("admin");
}

Browser MgmtSite::as(const std::string& role) {
  Browser browser{*this};
  browser.set_cookie("__Secure-mg", std::string(64, kTokens.at(role)), "/mgmt");
  return browser;
}

void MgmtSite::prove_was(const std::string& role, int minutes_ago) {
  exec("UPDATE sessions SET proven_at = UTC_TIMESTAMP() - INTERVAL ? MINUTE WHERE token_hash = ?",
       {std::to_string(minutes_ago), auth::sha256(std::string(64, kTokens.at(role)))});
}

void MgmtSite::give_password(const std::string& login) {
  exec("UPDATE users SET hash = ? WHERE login = ?", {auth::hash_password(base::Secret{kPassword}), login});
}

void MgmtSite::give_totp(const std::string& login) { exec("UPDATE users SET totp_secret = ? WHERE login = ?", {kTotp, login}); }

std::string MgmtSite::code(int steps_later, const std::string& secret) {
  return auth::totp_code(base::Secret{secret}, auth::totp_step(adapters::SystemClock{}.now()) + steps_later);
}

std::string MgmtSite::once() {
  const std::string number = std::to_string(++keys_);
  return std::string(32 - number.size(), '0') + number;
}

std::string MgmtSite::field(const Answer& page, const std::string& name) {
  const std::string mark = "name=\"" + name + "\" value=\"";
  const auto at = page.body.find(mark);
  if (at == std::string::npos) return {};
  const auto from = at + mark.size();
  return page.body.substr(from, page.body.find('"', from) - from);
}

}  // namespace t
