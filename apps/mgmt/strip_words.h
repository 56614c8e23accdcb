// The kinds of power strips as pages name them.
#pragma once

#include "base/power.h"

namespace mgmt {

[[nodiscard]] constexpr const char* strip_words(base::StripDriver driver) {
  switch (driver) {
    case base::StripDriver::rpdu: return "APC rack PDU (AP79xx)";
    case base::StripDriver::rpdu2: return "APC rack PDU 2 (AP8xxx)";
    case base::StripDriver::masterswitch: return "APC MasterSwitch";
  }
  return "";
}

}  // namespace mgmt
