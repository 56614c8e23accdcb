// What Stripe's objects mean for us: checkout sessions, refunds, errors and events.
#pragma once

#include "adapters/http_client.h"
#include "ports/payment_pages.h"

namespace adapters {

// A name as Stripe makes them: letters, digits and underlines. Anything else does not get into an address.
[[nodiscard]] bool is_stripe_name(std::string_view text);

// Nobody can tell from it what became of the request: no answer, a fault over there, or a collision with its own repetition.
[[nodiscard]] bool says_nothing(const HttpReply& reply);

// The answer to a request about a checkout session.
[[nodiscard]] ports::PageAnswer page_answer(const HttpReply& reply);

// The answer to the creation of a refund. One that is pending is an unknown outcome: it may still fail.
[[nodiscard]] ports::CardAnswer refund_answer(const HttpReply& reply);

// Looks for the refund with our request id in a list of a payment's refunds.
[[nodiscard]] ports::CardAnswer refund_in_list(const HttpReply& reply, const std::string& request_id);

// A notice whose signature fits. An event that is none of ours is EventKind::other; no event at all has no id.
[[nodiscard]] ports::GatewayEvent read_stripe_event(const std::string& raw_body);

}  // namespace adapters
