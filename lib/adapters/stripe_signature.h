// Stripe's signature of a notice: "t=SECONDS,v1=HEX[,v1=HEX]", each v1 an HMAC-SHA-256 over "SECONDS.BODY" under one of the secrets in
// force. Other schemes in the line are left out of account.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/secret.h"

namespace adapters {

inline constexpr std::chrono::seconds kSignatureLife{300};

// Empty when one of `secrets` has signed exactly `body`, at most kSignatureLife before or after it came; else why not.
[[nodiscard]] std::string signature_fault(std::string_view body, std::string_view signature, base::Timestamp received_at,
                                          const std::vector<base::Secret>& secrets);

// The line that Stripe would send, for the simulated gateway.
[[nodiscard]] std::string sign_as_stripe(std::string_view body, base::Timestamp at, const base::Secret& secret);

}  // namespace adapters
