// One attempt to move money, as a row that is committed before anybody is asked (60-billing; security 1.2):
//   begin -> pending -> the gateway is called with no transaction open -> settle -> done, declined, held or unknown.
// While an attempt may have moved money, no other one can begin for the same thing: the row's claim is unique in the database.
// Unknown outcomes are settled by asking the gateway about our own reference, never by charging again.
#pragma once

#include <optional>
#include <string>

#include "db/database.h"
#include "domain/desk.h"
#include "ports/card_gateway.h"
#include "tables/payments.h"

namespace domain {

using PaymentRow = tables::payments::Row;
using PaymentState = tables::payments::State;

// What is paid for: exactly one of the two.
struct PayFor {
  std::optional<base::SignupId> signup;
  std::optional<base::InvoiceId> invoice;

  [[nodiscard]] std::string claim() const;  // "signup:7"
};

struct CardSummary {
  std::string brand;
  std::string last_four;
  std::string expiry;
};

// Either an attempt that the caller must now carry out, or the attempt that stands in its place.
struct Begun {
  std::optional<PaymentRow> attempt;
  std::optional<PaymentRow> instead;
  std::string comment;         // order or invoice reference, for the gateway
  bool nothing_due = false;    // it is paid, or cannot be paid this way any more
};

// form_key names the form that was sent: the same form is the same attempt, however often it arrives.
[[nodiscard]] Begun begin_card_payment(db::Writer& db, const Desk& desk, const PayFor& what, const std::string& form_key,
                                       const CardSummary& card);

// False when so much time has passed since the attempt began that the worker may be about to call it lost: then it must not be
// sent any more.
[[nodiscard]] bool may_still_send(const Desk& desk, const PaymentRow& attempt);

// Records the gateway's answer with all its effects. Does nothing when the same was recorded meanwhile; an approval of an
// attempt that was given up is taken up again, or told to staff when another payment has its place.
void settle_card_payment(db::Writer& db, const Desk& desk, base::PaymentId id, const ports::CardAnswer& answer);

// Asks the gateway about every attempt that is due. Returns how many were settled. One transaction each, none open during a call.
int settle_due(db::Database& database, const Desk& desk, ports::CardGateway& gateway);

// The effects of money that has arrived (or is authorized), for PayPal and cards alike.
void apply_payment(db::Writer& db, const Desk& desk, const PaymentRow& payment);

}  // namespace domain
