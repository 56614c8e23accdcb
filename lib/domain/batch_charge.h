// One item of the card batch: what a customer owes is charged to the card on file (60-billing, batch-process). It is an attempt to
// move money like any other (domain/payments): committed before the gateway is asked, and settled by its answer or by the worker.
// How much is decided when it begins, with the customer's row and the open invoices locked: what is due at that moment, never more,
// and nothing while another payment of the customer's is under way; a payment of an invoice that begins meanwhile is refused.
//
// What a decline means (protocols 2.3). Soft: the bank may say yes another day, so it is tried again the next day, five times in
// all. Hard: it will not, or a person has to act; the same goes for a card that has expired, which is not tried at all, or that is
// not known to the gateway any more. After that the item is out of the batch and the customer in arrears, and both they and
// support are told. When it is our own request that is refused, nothing is counted against the customer.
#pragma once

#include "domain/audit.h"
#include "domain/payments.h"
#include "tables/pfp_batch.h"

namespace domain {

using BatchItem = tables::pfp_batch::Row;
using BatchFailure = tables::pfp_batch::Failure;

inline constexpr int kMostTries = 5;

// Of a result for which the outcome was declined, bad_card, refused or not_found. none: it says nothing about the card.
[[nodiscard]] BatchFailure failure_of(ports::CardOutcome outcome, int result);

struct BatchBegun {
  enum class Step {
    charge,     // `attempt` is to be carried out, with `reference`
    dropped,    // nothing is due any more, or the customer pays another way now
    failed,     // the card has expired, or has no reference
    postponed,  // another payment is under way
    gone        // it does not wait, or not yet
  };
  Step step = Step::gone;
  std::optional<PaymentRow> attempt;
  std::string reference;  // of the card, at the gateway
};
[[nodiscard]] BatchBegun begin_batch_charge(db::Writer& db, const Desk& desk, const Actor& actor, base::BatchItemId id, base::Date today);

// The gateway's answer to what was begun. Asks it with no transaction open.
[[nodiscard]] ports::CardAnswer ask_for_batch_charge(const Desk& desk, ports::CardGateway& gateway, const BatchBegun& begun);

// Called by domain/payments, in the transaction that settles the attempt.
void apply_batch_charge(db::Writer& db, const Desk& desk, const PaymentRow& payment);
void batch_charge_failed(db::Writer& db, const Desk& desk, const PaymentRow& payment, const ports::CardAnswer& answer);

}  // namespace domain
