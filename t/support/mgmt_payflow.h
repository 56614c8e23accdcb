// The Payflow simulator as mgmt's pages talk to it, and a gateway to make at it what a page then works on.
#pragma once

#include "adapters/payflow_gateway.h"
#include "t/support/card_samples.h"
#include "t/support/mgmt_site.h"
#include "t/support/simulator.h"

namespace t {

inline const Simulator& mgmt_payflow() {
  static const Simulator simulator{"t/sim/payflow.py", {"--partner", "example", "--vendor", "example", "--user", "example", "--password", "example"}};
  return simulator;
}

// With an empty journal.
inline adapters::PayflowGateway fresh_payflow() {
  mgmt_payflow().reset();
  adapters::PayflowSettings settings;
  settings.url = mgmt_payflow().url() + "/";
  settings.login = {"example", "example", "example", base::Secret{"example"}};
  settings.timeout = std::chrono::seconds{20};
  settings.user_agent = "test";
  return adapters::PayflowGateway{settings};
}

}  // namespace t
