// Strips without a network, for trying things by hand with POWER=simulated: every address is a strip of 24 outlets that are on
// at first. An outlet that is cycled is seen off once.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "ports/power_switch.h"

namespace adapters {

class SimulatedStrips : public ports::PowerSwitch {
 public:
  [[nodiscard]] ports::StripReading read(const ports::StripAccess& strip) override {
    ports::StripReading reading;
    reading.model = "simulated";
    for (int outlet = 1; outlet <= kOutlets; ++outlet) {
      const bool cycled = cycled_.erase({strip.address, outlet}) > 0;
      const bool off = cycled || off_.contains({strip.address, outlet});
      reading.outlets.push_back({outlet, "Outlet " + std::to_string(outlet), off ? ports::OutletState::off : ports::OutletState::on, cycled});
    }
    return reading;
  }
  [[nodiscard]] ports::PowerAnswer command(const ports::StripAccess& strip, int outlet, ports::PowerAction action) override {
    if (outlet < 1 || outlet > kOutlets) return {ports::PowerFault::refused, "it has no such outlet"};
    const std::pair key{strip.address, outlet};
    if (action == ports::PowerAction::off) {
      off_.insert(key);
    } else {
      off_.erase(key);
    }
    if (action == ports::PowerAction::cycle) cycled_.insert(key);
    return {};
  }
  [[nodiscard]] ports::PowerAbilities abilities(ports::StripDriver) const override { return {}; }

 private:
  static constexpr int kOutlets = 24;
  std::set<std::pair<std::string, int>> off_;
  std::set<std::pair<std::string, int>> cycled_;
};

}  // namespace adapters
