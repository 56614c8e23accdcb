// APC's strips by SNMP. Reading asks what kind of device it is each time: an address that was given to another device must not be
// switched by the codes of this one.
#pragma once

#include <chrono>

#include "ports/power_switch.h"

namespace adapters {

struct SnmpPowerSettings {
  std::chrono::milliseconds timeout{2000};  // of one try
  int tries = 2;                            // of a question; a command is sent once
};

class SnmpPowerSwitch final : public ports::PowerSwitch {
 public:
  explicit SnmpPowerSwitch(SnmpPowerSettings settings = {}) : settings_(settings) {}

  [[nodiscard]] ports::StripReading read(const ports::StripAccess& strip) override;
  [[nodiscard]] ports::PowerAnswer command(const ports::StripAccess& strip, int outlet, ports::PowerAction action) override;
  [[nodiscard]] ports::PowerAbilities abilities(ports::StripDriver driver) const override;

 private:
  SnmpPowerSettings settings_;
};

}  // namespace adapters
