// The simulated power strips and what a driver needs to talk to them. One simulator serves all tests of the program.
#pragma once

#include <string>

#include "adapters/snmp_power_switch.h"
#include "t/support/simulator.h"

namespace t {

inline const Simulator& strip_simulator() {
  static const Simulator simulator{"t/sim/strips.py", {"--strip", "rpdu:rpdu:8", "--strip", "rpdu2:rpdu2:24", "--strip", "masterswitch:masterswitch:8"}};
  return simulator;
}

inline std::string strip_address(const std::string& name) {
  for (const auto& strip : strip_simulator().list("strips")) {
    if (strip.at("name") == name) return strip.at("address");
  }
  return {};
}

inline ports::StripAccess strip_access(ports::StripDriver driver, ports::SnmpVersion version = ports::SnmpVersion::v3) {
  return {.driver = driver,
          .address = strip_address(base::str(driver)),
          .version = version,
          .community = base::Secret{"demo-community"},
          .user = "jc",
          .auth = base::Secret{"demo-auth-key"},
          .privacy = base::Secret{"demo-privacy-key"}};
}

}  // namespace t
