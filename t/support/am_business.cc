#include "t/support/am_business.h"

#include "auth/digest.h"
#include "t/support/tree.h"

namespace t {

AmBusiness::AmBusiness(const Settings& settings) : Site("am", settings) {
  db().script(read_file("schema/demo/01-catalogue.sql"));
  exec("INSERT INTO customers (cid, owner_name, company, address, city, postal_code, country, phone, owner_email, am_auth, am_enabled,"
       " bandwidth_option, bandwidth_limit, created_at) VALUES"
       " (42, 'Robin <Placeholder>', 'Larkspur Pottery', '12 Sample Street', 'Exampleton', '00042', 'US', '+1 555 0100',"
       "  'robin@example.com', 'x', 1, 'limit', 4000, '2020-03-14 09:00:00'),"
       " (43, 'Kim', '', '', '', '', 'US', '', 'kim@example.org', 'x', 1, 'stop', NULL, '2020-03-14 09:00:00')");
  exec("INSERT INTO contacts (id, cid, name, email, billing, admin) VALUES (1, 42, 'Robin <Placeholder>', 'robin@example.com', 'main', 'main'),"
       " (2, 42, 'Noa Example', 'noa@example.org', 'no', 'alternate'), (3, 43, 'Kim', 'kim@example.org', 'main', 'main')");
  exec("UPDATE machines SET panel_url = 'https://panel.example.com/' WHERE id = 1");
  exec("INSERT INTO systems (sysid, cid, kind, machine_id, disk, hostname, veid, os_name, power_port, cabinet, unit, started_on, cancel_on, stopped_on) VALUES"
       " (1, 42, 'vps', 1, 60, 'www.example.com', 142, 'Debian 12', '', '', '', '2024-02-01', NULL, NULL),"
       " (2, 42, 'colo', NULL, 0, 'backup.example.com', NULL, '', 'ats1-4', 'C3', 'U12', '2022-05-01', '2031-11-27', NULL),"
       " (3, 42, 'dedicated', NULL, 480, 'gone.example.com', NULL, '', '', '', '', NULL, NULL, '2026-01-01'),"
       " (4, 43, 'vps', 3, 20, 'kim.example.com', NULL, 'FreeBSD 14', '', '', '', '2024-02-01', NULL, NULL)");
  exec("UPDATE ips SET sysid = 1 WHERE ip IN ('192.0.2.17', '192.0.2.18')");
  exec("UPDATE ips SET sysid = 4 WHERE ip = '192.0.2.99'");
  exec("INSERT INTO subs (id, cid, sysid, package_id, description, quantity, amount, months, anchor_day, bandwidth_gb, next_bill_on)"
       " SELECT 1, 42, 1, id, 'Linux VPS M', 1, 2900, 1, 1, 1500, '2031-12-01' FROM packages WHERE code = 'linux-m'");
  exec("INSERT INTO subs (id, cid, sysid, description, quantity, amount, months, anchor_day, next_bill_on)"
       " VALUES (2, 42, 1, 'Extra IP address', 2, 400, 1, 1, '2031-12-01'), (3, 42, 2, 'Colocation 1 U', 1, 45000, 6, 1, '2031-11-15'),"
       " (4, 43, 4, 'FreeBSD VPS S', 1, 1900, 1, 1, '2031-12-01')");
  for (const int cid : {42, 43}) {
    exec("INSERT INTO sessions (token_hash, app, cid, created_at, seen_at, proven_at, remote_addr)"
         " VALUES (?, 'am', ?, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.10')",
         {auth::sha256(std::string(62, 'e') + std::to_string(cid)), std::to_string(cid)});
  }
  me = as(42);
}

Browser AmBusiness::as(int cid) {
  Browser browser{*this};
  browser.set_cookie("__Secure-am", std::string(62, 'e') + std::to_string(cid), "/am");
  return browser;
}

std::string AmBusiness::once() {
  const std::string number = std::to_string(++keys_);
  return std::string(8 - number.size(), '0') + number + std::string(24, 'a');
}

void AmBusiness::entry(const std::string& kind, int cents, const std::string& text, int days_ago) {
  exec("INSERT INTO billing_history (cid, posted_at, kind, amount, text, who) VALUES (42, UTC_TIMESTAMP() - INTERVAL ? DAY, ?, ?, ?, 'job:biller')",
       {std::to_string(days_ago), kind, std::to_string(cents), text});
}

Browser AmBusiness::staff() {
  exec("INSERT INTO users (login, hash, name, email, role) VALUES ('support', 'none', 'Staff', 'staff@example.com', 'support')");
  exec("INSERT INTO sessions (token_hash, app, cid, staff_id, created_at, seen_at, proven_at, remote_addr)"
       " SELECT ?, 'am', 42, id, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), '192.0.2.10' FROM users WHERE login = 'support'",
       {auth::sha256(std::string(64, 'f'))});
  Browser browser{*this};
  browser.set_cookie("__Secure-am", std::string(64, 'f'), "/am");
  return browser;
}

}  // namespace t
