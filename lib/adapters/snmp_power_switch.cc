#include "adapters/snmp_power_switch.h"

#include <algorithm>

#include "adapters/apc_strips.h"
#include "adapters/snmp_session.h"
#include "base/text.h"

namespace adapters {

namespace {

using ports::PowerFault;
using ports::StripReading;
using Kind = SnmpValue::Kind;

constexpr long kMostOutlets = 64;
constexpr int kOutletsAtOnce = 8;  // three objects each; an answer must fit into one small packet
constexpr std::size_t kLongestName = 64;

StripReading failed(PowerFault fault, std::string detail) {
  StripReading reading;
  reading.fault = fault;
  reading.detail = std::move(detail);
  return reading;
}

StripReading wrong(std::string detail) { return failed(PowerFault::wrong_answer, std::move(detail)); }

// A device may say anything in its texts.
std::string printable(const std::string& text) {
  if (!base::valid_utf8(text)) return {};
  std::string out = base::clipped(text, kLongestName);
  std::erase_if(out, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; });
  return std::string{base::trim(out)};
}

bool is_such_a_device(const ApcStrip& strip, const std::string& type) {
  return std::any_of(strip.device_types.begin(), strip.device_types.end(),
                     [&](int last) { return type == std::string{kApcTypes} + '.' + std::to_string(last); });
}

std::string of_outlet(std::string_view object, int outlet) { return std::string{object} + '.' + std::to_string(outlet); }

// Empty when the outlets from `first` on were read, else what went wrong.
StripReading read_some(SnmpSession& session, const ApcStrip& strip, int first, int last, int tries) {
  std::vector<std::string> objects;
  for (int outlet = first; outlet <= last; ++outlet) {
    for (const auto object : {strip.name, strip.state, strip.pending}) objects.push_back(of_outlet(object, outlet));
  }
  const auto answer = session.get(objects, tries);
  if (answer.fault) return failed(*answer.fault, answer.detail);
  StripReading some;
  for (int outlet = first; outlet <= last; ++outlet) {
    const auto at = static_cast<std::size_t>(outlet - first) * 3;
    const auto& name = answer.values[at];
    const auto& state = answer.values[at + 1];
    const auto& pending = answer.values[at + 2];
    if (state.kind != Kind::number) return wrong("it says nothing about outlet " + std::to_string(outlet));
    some.outlets.push_back({.outlet = outlet,
                            .name = name.kind == Kind::text ? printable(name.text) : "",
                            .state = apc_state(strip, state.number),
                            .pending = pending.kind == Kind::number && pending.number == kIsPending});
  }
  return some;
}

}  // namespace

StripReading SnmpPowerSwitch::read(const ports::StripAccess& access) {
  const ApcStrip& strip = apc_strip(access.driver);
  SnmpSession session{access, settings_.timeout, settings_.tries};
  const auto head = session.get({std::string{kDeviceType}, std::string{strip.count}, std::string{strip.model}}, settings_.tries);
  if (head.fault) return failed(*head.fault, head.detail);
  const auto& type = head.values[0];
  if (type.kind != Kind::object || !is_such_a_device(strip, type.text)) {
    return wrong("it is not the kind of strip that is on file" + (type.text.empty() ? "" : " (" + printable(type.text) + ")"));
  }
  const auto& count = head.values[1];
  if (count.kind != Kind::number || count.number < 1 || count.number > kMostOutlets) return wrong("it does not say how many outlets it has");
  StripReading reading;
  if (head.values[2].kind == Kind::text) reading.model = printable(head.values[2].text);
  const int outlets = static_cast<int>(count.number);
  for (int first = 1; first <= outlets; first += kOutletsAtOnce) {
    auto some = read_some(session, strip, first, std::min(first + kOutletsAtOnce - 1, outlets), settings_.tries);
    if (some.fault) return some;
    std::move(some.outlets.begin(), some.outlets.end(), std::back_inserter(reading.outlets));
  }
  return reading;
}

ports::PowerAnswer SnmpPowerSwitch::command(const ports::StripAccess& access, int outlet, ports::PowerAction action) {
  const ApcStrip& strip = apc_strip(access.driver);
  SnmpSession session{access, settings_.timeout, settings_.tries};
  const auto answer = session.set(of_outlet(strip.command, outlet), apc_command(strip, action));
  return {answer.fault, answer.detail};
}

// A strip waits some seconds, as its owner has set it, before it switches on or off, and between off and on.
ports::PowerAbilities SnmpPowerSwitch::abilities(ports::StripDriver) const { return {}; }

}  // namespace adapters
