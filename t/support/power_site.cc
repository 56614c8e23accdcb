#include "t/support/power_site.h"

#include "auth/digest.h"

namespace t {

PoweredCustomer::PoweredCustomer() {
  start("am");
  exec("UPDATE customers SET am_enabled = 1, am_auth = 'x'");
  exec("INSERT INTO customers (cid, owner_name, owner_email, created_at, am_enabled, am_auth) VALUES (43, 'Kim', 'kim@example.com', UTC_TIMESTAMP(), 1, 'x')");
  exec("INSERT INTO systems (sysid, cid, kind, hostname, power_port) VALUES (18, 43, 'colo', 'kim.example.com', 'ats1-4'),"
       " (19, 42, 'colo', 'dark.example.com', ''), (20, 42, 'vps', 'www.example.com', '')");
  me = customer("42");
}

Browser PoweredCustomer::customer(const std::string& cid) {
  const std::string token(64, cid.back());
  exec("INSERT INTO sessions (token_hash, app, cid, created_at, seen_at, proven_at, remote_addr)"
       " VALUES (?, 'am', ?, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.20')", {auth::sha256(token), cid});
  Browser browser{*this};
  browser.set_cookie("__Secure-am", token, "/am");
  return browser;
}

}  // namespace t
