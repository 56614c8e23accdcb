// What follows an authorization: the card is captured, or the authorization is voided. Each is an attempt to move money like any
// other (domain/payments): a row that is committed before the gateway is asked, and settled by its answer or by the worker. One
// of the two can be under way or done at a time; the claim "follow:ID" is unique in the database.
#pragma once

#include <string>

#include "base/ids.h"
#include "db/database.h"
#include "domain/audit.h"
#include "domain/payments.h"

namespace domain {

struct FollowUp {
  enum class Refusal {
    none,
    decided,             // somebody has accepted or refused the order meanwhile
    nothing_authorized,  // there is no authorization, or it was captured or voided before
    under_way            // an earlier one whose outcome is not known yet
  };
  Refusal refusal = Refusal::none;
  PaymentState state = PaymentState::unknown;
  std::string message;  // the processor's words

  [[nodiscard]] bool done() const { return refusal == Refusal::none && state == PaymentState::done; }
};

// `kind` is capture (of the full amount) or void_payment. The same one again, once it is done, is done.
[[nodiscard]] FollowUp follow_up(db::Database& database, const Desk& desk, ports::CardGateway& gateway, const Actor& actor,
                                 const base::OrderRef& ref, tables::payments::Kind kind);

[[nodiscard]] bool is_follow_up(const PaymentRow& payment);
[[nodiscard]] std::string follow_up_claim(base::PaymentId origin);  // "follow:7"
// The effect of a void; called by apply_payment().
void apply_void(db::Writer& db, const Desk& desk, const PaymentRow& payment);

}  // namespace domain
