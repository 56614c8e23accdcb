// One SNMP session with one device, by net-snmp's single-session calls. No MIB files, no configuration files and no state of
// net-snmp's own. Sessions of version 3 share tables inside the library: one at a time, in one thread of a process.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "ports/power_switch.h"

struct snmp_pdu;

namespace adapters {

struct SnmpValue {
  enum class Kind { number, text, object, absent } kind = Kind::absent;
  long number = 0;
  std::string text;  // of an object: its number, "1.3.6.1"
};

struct SnmpAnswer {
  std::optional<ports::PowerFault> fault;
  std::string detail;
  std::vector<SnmpValue> values;  // in the order of the question; one that the device does not have is absent
};

class SnmpSession {
 public:
  // `timeout` is that of one try; whether the device can be reached is said by the first question.
  SnmpSession(const ports::StripAccess& access, std::chrono::milliseconds timeout, int tries);
  ~SnmpSession();
  SnmpSession(const SnmpSession&) = delete;
  SnmpSession& operator=(const SnmpSession&) = delete;

  // Asked `tries` times at most: silent after timeout times tries.
  [[nodiscard]] SnmpAnswer get(const std::vector<std::string>& objects, int tries);
  // Sent once.
  [[nodiscard]] SnmpAnswer set(const std::string& object, long value);

 private:
  SnmpAnswer ask(snmp_pdu* question);  // takes the question

  void* session_ = nullptr;
  SnmpAnswer not_open_;
};

}  // namespace adapters
