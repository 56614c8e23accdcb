// What differs between APC's strips in PowerNet-MIB: object numbers, and the codes of states and commands. rPDU2 codes its
// states the other way round than its commands and than all others; so nothing here is shared between devices.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ports/power_switch.h"

namespace adapters {

// Object numbers without the leading dot; those of an outlet end before the outlet's number.
struct ApcStrip {
  ports::StripDriver driver;
  std::string_view model;
  std::string_view count;
  std::string_view name;
  std::string_view state;
  std::string_view pending;
  std::string_view command;
  long state_on;
  long state_off;
  long command_on;
  long command_off;
  long command_cycle;
  // The last number of sysObjectID below 1.3.6.1.4.1.318.1.3.4 that such a device has.
  std::span<const int> device_types;
};

[[nodiscard]] const ApcStrip& apc_strip(ports::StripDriver driver);

inline constexpr std::string_view kDeviceType = "1.3.6.1.2.1.1.2.0";
inline constexpr std::string_view kApcTypes = "1.3.6.1.4.1.318.1.3.4";
inline constexpr long kIsPending = 1;

[[nodiscard]] ports::OutletState apc_state(const ApcStrip& strip, long code);
[[nodiscard]] long apc_command(const ApcStrip& strip, ports::PowerAction action);

}  // namespace adapters
