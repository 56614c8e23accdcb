// What Payflow's RESULT numbers mean for us, and how a reply becomes a CardAnswer.
#pragma once

#include <optional>
#include <string_view>

#include "adapters/payflow_message.h"
#include "ports/card_gateway.h"

namespace adapters {

// For an operation (not an inquiry). A number that is not in Payflow's table is `refused` when positive,
// since the gateway has then answered and not approved, and `unknown` when negative.
[[nodiscard]] ports::CardOutcome outcome_of(int result);

// True for the login and permission class: such an answer is given before the gateway looks at the operation,
// so that it says nothing about an earlier request with the same id.
[[nodiscard]] bool login_failure(int result);

// `reply` is what parse() gave. Nothing, or an approval without a usable PNREF, is an unknown outcome.
[[nodiscard]] ports::CardAnswer operation_answer(const std::optional<PayflowReply>& reply);

// The answer to an inquiry as that of the operation asked about. With ORIGRESULT the reply's RESULT is the
// inquiry's own; without it RESULT is the operation's.
[[nodiscard]] ports::CardAnswer inquiry_answer(const std::optional<PayflowReply>& reply);

// What is known when a first sending had an unknown outcome and a second one, with the same request id, gave
// `second`.
[[nodiscard]] ports::CardAnswer answer_of_two(const ports::CardAnswer& first,
                                              const ports::CardAnswer& second);

// An outcome nobody knows, and why. Its number is -1, Payflow's own for "no contact": 0 would read as an
// approval.
[[nodiscard]] ports::CardAnswer no_answer(std::string_view why);

}  // namespace adapters
