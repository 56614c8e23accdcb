// One attempt to move money, as a row that is committed before anybody is asked (60-billing; security 1.2):
//   begin -> pending -> the gateway is called with no transaction open -> settle -> done, declined, held or unknown.
// While an attempt may have moved money, no other one can begin for the same thing: the row's claim is unique in the database.
// Unknown outcomes are settled by asking the gateway about our own reference, never by charging again.
#pragma once

#include <optional>
#include <string>

#include "db/database.h"
#include "domain/card_on_file.h"
#include "domain/desk.h"
#include "ports/card_gateway.h"
#include "tables/payments.h"

namespace domain {

using PaymentRow = tables::payments::Row;
using PaymentState = tables::payments::State;

// What is paid for, or whose card is checked without any money (card_on_file.h): exactly one of these.
struct PayFor {
  std::optional<base::SignupId> signup = std::nullopt;
  std::optional<base::InvoiceId> invoice = std::nullopt;
  std::optional<CardChange> card = std::nullopt;
  std::optional<base::BatchItemId> batch = std::nullopt;  // the balance of a customer who pays by card: batch_charge.h

  [[nodiscard]] std::string claim() const;  // "signup:7"
};

// Why an attempt was not begun, and nobody was asked.
enum class NotBegun {
  no,                 // it was
  nothing_due,        // it is paid, or cannot be paid this way any more
  changed_meanwhile,  // the account pays another way than the form said
  too_often           // too many cards were checked in the last hour
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
  std::string comment;         // order or invoice reference, or the account, for the gateway
  NotBegun not_begun = NotBegun::no;
};

// form_key names the form that was sent: the same form is the same attempt, however often it arrives.
[[nodiscard]] Begun begin_card_payment(db::Writer& db, const Desk& desk, const PayFor& what, const std::string& form_key,
                                       const CardSummary& card);

// The same for an invoice on a page of the second gateway, `gateway` by name, which may be asked `window` from now. See hosted_payment.h.
[[nodiscard]] Begun begin_page_payment(db::Writer& db, const Desk& desk, base::InvoiceId invoice, const std::string& form_key,
                                       const std::string& gateway, std::chrono::seconds window);

// How long the gateway may still be at work on what we sent: until then "never heard of it" proves nothing.
[[nodiscard]] std::chrono::seconds answer_window(const Desk& desk);

// False when so much time has passed since the attempt began that the worker may be about to call it lost: then it must not be
// sent any more.
[[nodiscard]] bool may_still_send(const Desk& desk, const PaymentRow& attempt);

// Records the gateway's answer with all its effects. Does nothing when the same was recorded meanwhile; an approval of an
// attempt that was given up is taken up again, or told to staff when another payment has its place.
void settle_card_payment(db::Writer& db, const Desk& desk, base::PaymentId id, const ports::CardAnswer& answer);

// Asks the card gateway about every attempt of its own that is due. Returns how many were settled. One transaction each, none open during a call.
int settle_due(db::Database& database, const Desk& desk, ports::CardGateway& gateway);

// The effects of money that has arrived (or is authorized), for PayPal and cards alike.
void apply_payment(db::Writer& db, const Desk& desk, const PaymentRow& payment);

}  // namespace domain
