#include "adapters/apc_strips.h"

#include <stdexcept>

namespace adapters {

namespace {

// Later devices answer the older trees too, in those trees' codes.
constexpr int kMasterSwitchTypes[] = {1, 2, 3, 5, 6, 7, 8};
constexpr int kRpduTypes[] = {5, 6, 8};
constexpr int kRpdu2Types[] = {6, 8};

constexpr ApcStrip kStrips[] = {
    {.driver = ports::StripDriver::rpdu,
     .model = "1.3.6.1.4.1.318.1.1.12.1.5.0",
     .count = "1.3.6.1.4.1.318.1.1.12.1.8.0",
     .name = "1.3.6.1.4.1.318.1.1.12.3.5.1.1.2",
     .state = "1.3.6.1.4.1.318.1.1.12.3.5.1.1.4",
     .pending = "1.3.6.1.4.1.318.1.1.12.3.5.1.1.5",
     .command = "1.3.6.1.4.1.318.1.1.12.3.3.1.1.4",
     .state_on = 1,
     .state_off = 2,
     .command_on = 1,
     .command_off = 2,
     .command_cycle = 3,
     .device_types = kRpduTypes},
    {.driver = ports::StripDriver::rpdu2,
     .model = "1.3.6.1.4.1.318.1.1.26.2.1.8.1",
     .count = "1.3.6.1.4.1.318.1.1.26.4.2.1.5.1",
     .name = "1.3.6.1.4.1.318.1.1.26.9.2.3.1.3",
     .state = "1.3.6.1.4.1.318.1.1.26.9.2.3.1.5",
     .pending = "1.3.6.1.4.1.318.1.1.26.9.2.3.1.6",
     .command = "1.3.6.1.4.1.318.1.1.26.9.2.4.1.5",
     .state_on = 2,
     .state_off = 1,
     .command_on = 1,
     .command_off = 2,
     .command_cycle = 3,
     .device_types = kRpdu2Types},
    {.driver = ports::StripDriver::masterswitch,
     .model = "1.3.6.1.4.1.318.1.1.4.1.4.0",
     .count = "1.3.6.1.4.1.318.1.1.4.4.1.0",
     .name = "1.3.6.1.4.1.318.1.1.4.4.2.1.4",
     .state = "1.3.6.1.4.1.318.1.1.4.4.2.1.3",
     .pending = "1.3.6.1.4.1.318.1.1.4.4.2.1.2",
     .command = "1.3.6.1.4.1.318.1.1.4.4.2.1.3",
     .state_on = 1,
     .state_off = 2,
     .command_on = 1,
     .command_off = 2,
     .command_cycle = 3,
     .device_types = kMasterSwitchTypes},
};

}  // namespace

const ApcStrip& apc_strip(ports::StripDriver driver) {
  for (const ApcStrip& strip : kStrips) {
    if (strip.driver == driver) return strip;
  }
  throw std::logic_error("no such driver of power strips");
}

ports::OutletState apc_state(const ApcStrip& strip, long code) {
  if (code == strip.state_on) return ports::OutletState::on;
  if (code == strip.state_off) return ports::OutletState::off;
  return ports::OutletState::unknown;
}

long apc_command(const ApcStrip& strip, ports::PowerAction action) {
  switch (action) {
    case ports::PowerAction::on: return strip.command_on;
    case ports::PowerAction::off: return strip.command_off;
    case ports::PowerAction::cycle: return strip.command_cycle;
  }
  throw std::logic_error("no such command to an outlet");
}

}  // namespace adapters
