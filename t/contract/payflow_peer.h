// The Payflow simulator and what a gateway needs to talk to it. One simulator serves all tests of the
// program.
#pragma once

#include "adapters/payflow_gateway.h"
#include "t/support/simulator.h"

namespace t {

inline const Simulator& payflow_simulator() {
  static const Simulator simulator{
      "t/sim/payflow.py",
      {"--partner", "PayPal", "--vendor", "example", "--user", "clerk", "--password", "s3cret&=x"}};
  return simulator;
}

// Answers with the status and the text that the address names: /answer/500?RESULT=0
inline const Simulator& odd_peer() {
  static const Simulator simulator{"t/support/odd_peer.py"};
  return simulator;
}

inline adapters::PayflowSettings payflow_settings() {
  adapters::PayflowSettings settings;
  settings.url = payflow_simulator().url() + "/";
  settings.login = {"PayPal", "example", "clerk", base::Secret{"s3cret&=x"}};
  settings.timeout = std::chrono::seconds{20};
  settings.user_agent = "contract test";
  return settings;
}

}  // namespace t
