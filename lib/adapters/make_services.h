// Chooses the implementation of every port by the configuration's words: CARD_GATEWAY=payflow|simulated|failing,
// PAYPAL=paypal|simulated|failing, PAYMENT_PAGES=off|stripe|simulated|failing, MAILER=smtp|memory|failing; CC_LOG=0 gives a vault that keeps nothing. The words other than
// the real ones are refused with base::ConfigError unless DEV=1.
#pragma once

#include "base/config.h"
#include "ports/services.h"

namespace adapters {

[[nodiscard]] ports::Services make_services(const base::Config& config);

}  // namespace adapters
