// The words about power strips that tables, rules and drivers share.
#pragma once

#include "base/codec.h"

namespace base {

// The family of devices, each with object numbers and codes of its own.
enum class StripDriver { rpdu, rpdu2, masterswitch };
enum class SnmpVersion { v1, v2c, v3 };
enum class OutletState { unknown, on, off };
enum class PowerAction { on, off, cycle };

enum class PowerFault {
  silent,       // nothing came back in time; a wrong community looks the same
  refused,      // the strip said no: not permitted, not writable, wrong user or key
  wrong_answer  // it answered, and not as this kind of strip does
};

template <>
struct EnumWords<StripDriver> {
  static constexpr std::string_view words[] = {"rpdu", "rpdu2", "masterswitch"};
};
template <>
struct EnumWords<SnmpVersion> {
  static constexpr std::string_view words[] = {"v1", "v2c", "v3"};
};
template <>
struct EnumWords<OutletState> {
  static constexpr std::string_view words[] = {"unknown", "on", "off"};
};
template <>
struct EnumWords<PowerAction> {
  static constexpr std::string_view words[] = {"on", "off", "cycle"};
};
template <>
struct EnumWords<PowerFault> {
  static constexpr std::string_view words[] = {"silent", "refused", "wrong_answer"};
};

}  // namespace base
