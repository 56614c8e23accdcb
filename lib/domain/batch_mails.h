// What the card batch writes to customers, support and billing. Rows in the outbox, in the transaction of what they tell.
#pragma once

#include "domain/batch_charge.h"
#include "domain/payment_sources.h"

namespace domain {

// The receipt.
void tell_card_charged(db::Writer& db, const Desk& desk, const PaymentRow& payment);
// To the customer, with a link to the own billing page, and to support. `message` is the gateway's.
void tell_card_failed(db::Writer& db, const Desk& desk, const BatchItem& item, const SourceRow& card, BatchFailure failure,
                      const std::string& message);
// What a job did, for billing. The same `once` is one mail.
void report_to_billing(db::Writer& db, const Desk& desk, const std::string& once, const std::string& subject, const std::string& words);

// "The bank has declined it 5 times"; for staff.
[[nodiscard]] std::string failure_words(BatchFailure failure);
// The customers' own page about money.
[[nodiscard]] std::string billing_page(const Desk& desk);

}  // namespace domain
