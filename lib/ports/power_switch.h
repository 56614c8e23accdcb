// A switched power strip: what it says about its outlets, and commands to them. One call is at most a few questions over the
// network and never waits for an outlet to change; who wants to know whether it did reads again. Not for use by several threads.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "base/power.h"
#include "base/secret.h"

namespace ports {

using base::OutletState;
using base::PowerAction;
using base::PowerFault;
using base::SnmpVersion;
using base::StripDriver;

// How a strip is reached. Version 3 is always with authentication and privacy (SHA, AES); 1 and 2c send the community in clear.
struct StripAccess {
  StripDriver driver{};
  std::string address;  // "192.0.2.9", "strip1.example.com", with ":1161" for a port other than 161
  SnmpVersion version = SnmpVersion::v3;
  base::Secret community;  // 1 and 2c
  std::string user;        // 3
  base::Secret auth;       // 3: 8 characters or more
  base::Secret privacy;    // 3: 8 characters or more
};

struct OutletReading {
  int outlet = 0;  // from 1
  std::string name;
  OutletState state = OutletState::unknown;
  bool pending = false;  // the strip is about to switch it
};

struct StripReading {
  std::optional<PowerFault> fault;
  std::string detail;  // of a fault: one line for staff, no secrets
  std::string model;
  std::vector<OutletReading> outlets;  // all of them, in order; none after a fault

  // nullptr when the strip has no such outlet.
  [[nodiscard]] const OutletReading* find(int outlet) const {
    for (const auto& reading : outlets) {
      if (reading.outlet == outlet) return &reading;
    }
    return nullptr;
  }
};

struct PowerAnswer {
  std::optional<PowerFault> fault;  // silent: the command may have arrived all the same
  std::string detail;
};

struct PowerAbilities {
  bool cycle = true;
  // Within this time after a command the outlet has the state that it asked for, with the strip's own delays.
  std::chrono::seconds switched_within{30};
  std::chrono::seconds cycled_within{60};
};

class PowerSwitch {
 public:
  virtual ~PowerSwitch() = default;
  [[nodiscard]] virtual StripReading read(const StripAccess& strip) = 0;
  // on and off may be sent again after a lost answer; cycle never: read first. None of them is repeated by the adapter itself.
  [[nodiscard]] virtual PowerAnswer command(const StripAccess& strip, int outlet, PowerAction action) = 0;
  [[nodiscard]] virtual PowerAbilities abilities(StripDriver driver) const = 0;
};

}  // namespace ports
