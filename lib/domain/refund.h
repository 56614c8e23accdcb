// Gives money back of a payment that came in. A card payment is credited by the gateway that took it, as every attempt to move money: a row
// that is committed before the gateway is asked, settled by its answer or, when none came, by the worker's inquiry. What came
// through PayPal is given back there by hand, and recorded here with PayPal's transaction id. The ledger gets its entry only
// when money has moved. Never more than the payment in total: its row is locked, and what may have moved counts; one refund of a
// payment is under way at a time (the claim "refund:ID" is unique in the database).
#pragma once

#include <optional>
#include <string>

#include "db/database.h"
#include "domain/audit.h"
#include "domain/payments.h"
#include "ports/payment_pages.h"

namespace domain {

struct Refundable {
  PaymentRow payment;
  base::CustomerId cid;    // in whose ledger it is
  base::Money left;        // not given back yet
  bool under_way = false;  // a refund whose outcome is not known yet
};

// nullopt: no money that came in and is booked to an account, or its entry was reversed.
[[nodiscard]] std::optional<Refundable> refundable(db::Reader& db, base::PaymentId id);

struct Refund {
  base::PaymentId payment;
  base::Money amount;
  std::string reason;        // the customer sees it
  std::string form_key;      // the same form is the same refund, however often it arrives
  std::string transaction;   // PayPal's, for a payment that came through it
};

struct RefundResult {
  enum class Refusal { none, not_possible, too_much, under_way, booked_before };
  Refusal refusal = Refusal::none;
  PaymentState state = PaymentState::unknown;  // when it was not refused
  std::string message;                         // the processor's words, when it declined
};

// Who has taken money, and is asked to give it back.
struct Gateways {
  ports::CardGateway& cards;
  ports::PaymentPages* pages;  // nullptr: none is configured

  Gateways(ports::CardGateway& card_gateway, ports::PaymentPages* page_gateway = nullptr)  // NOLINT: one gateway will do
      : cards(card_gateway), pages(page_gateway) {}
};

// Of a card payment, by the gateway that took it. No transaction is open while that is asked.
[[nodiscard]] RefundResult refund_card(db::Database& database, const Desk& desk, Gateways gateways, const Actor& actor,
                                       const Refund& refund);

// Of a payment through PayPal that staff have given back there.
[[nodiscard]] RefundResult record_paypal_refund(db::Writer& db, const Desk& desk, const Actor& actor, const Refund& refund);

// Of any payment that was given back at its vendor's and not through us.
[[nodiscard]] RefundResult record_outside_refund(db::Writer& db, const Desk& desk, const Actor& actor,
                                                 tables::payments::Vendor vendor, const Refund& refund);

// The effect of money that was given back; called by apply_payment().
void apply_refund(db::Writer& db, const Desk& desk, const PaymentRow& payment);

[[nodiscard]] std::string refund_claim(base::PaymentId origin);  // "refund:7"

}  // namespace domain
