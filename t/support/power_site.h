// A program with power strips that were read just now: "ats1", whose outlet 3 has customer 42's rack7.example.com (system 17) on it. There is no
// worker: what it would do, the test writes.
#pragma once

#include "t/support/mgmt_site.h"

namespace t {

struct PowerSite : MgmtSite {
  explicit PowerSite(const Settings& settings = {}) : MgmtSite(settings) {
    exec("INSERT INTO systems (sysid, cid, kind, hostname, power_port) VALUES (17, 42, 'colo', 'rack7.example.com', 'ats1-3')");
    exec("INSERT INTO power_strips (id, name, driver, address, version, plain_allowed, place, model, tried_at, read_at, next_read_at)"
         " VALUES (1, 'ats1', 'rpdu', '192.0.2.9', 'v2c', 1, 'C1', 'AP7930', UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP())");
    exec("INSERT INTO power_ports (id, strip_id, outlet, label, name, state, read_at) SELECT 100 + seq, 1, seq, CONCAT('ats1-', seq),"
         " CONCAT('Outlet <', seq, '>'), 'on', UTC_TIMESTAMP() FROM seq_1_to_4");
  }
  // As the worker leaves it.
  void reads(const std::string& state) { exec("UPDATE power_ports SET state = ?, read_at = UTC_TIMESTAMP() WHERE outlet = 3", {state}); }
  void ends(const std::string& state, const std::string& message) {
    exec("UPDATE power_commands SET state = ?, message = ?, ended_at = UTC_TIMESTAMP() WHERE open_port IS NOT NULL", {state, message});
  }
  void goes(const std::string& fault) { exec("UPDATE power_strips SET fault = ?, fault_text = 'no answer <b>', tried_at = UTC_TIMESTAMP()", {fault}); }
  // So that the next command is not too soon.
  void half_a_minute_later() {
    exec("UPDATE power_commands SET asked_at = asked_at - INTERVAL 31 SECOND");
    exec("UPDATE power_ports SET commanded_at = commanded_at - INTERVAL 31 SECOND");
  }
  std::string commands() { return value("SELECT GROUP_CONCAT(CONCAT_WS(' ', p.label, c.sysid, c.cid, c.wanted, c.who) ORDER BY c.id SEPARATOR '; ') FROM power_commands c JOIN power_ports p ON p.id = c.port_id"); }
};

// The same with a customer of am who is logged in as `me`.
struct PoweredCustomer : PowerSite {
  PoweredCustomer();
  // A browser of that customer.
  Browser customer(const std::string& cid);
};

}  // namespace t
