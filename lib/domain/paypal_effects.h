// What one verified notice does, by what it is about; apply_notice() chooses. Each looks at what is on file and at nothing that
// depends on the order in which notices came: what comes too early is held, and decided on again when what it waits for is there.
#pragma once

#include "db/database.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "domain/paypal_notice.h"
#include "tables/ipn.h"
#include "tables/paypal_subs.h"
#include "tables/signups.h"

namespace domain {

using NoticeOutcome = tables::ipn::Outcome;

// PayPal's transactions have 17 letters and digits; a longer name than a payment can keep is nobody's.
[[nodiscard]] inline bool is_transaction(const std::string& txn_id) { return !txn_id.empty() && txn_id.size() <= 32; }

// As it stands in the ledger and the audit trail.
[[nodiscard]] Actor paypal_actor();

[[nodiscard]] NoticeOutcome hold_notice(std::string why, std::optional<base::SignupId> signup = {},
                                        std::optional<base::CustomerId> cid = {});

// A payment. given_to: staff have said whose it is; then any amount in our currency is taken.
[[nodiscard]] NoticeOutcome take_payment(db::Writer& db, const Desk& desk, const PayPalNotice& notice,
                                         std::optional<base::CustomerId> given_to);
// Money that left: a refund, a reversal or chargeback; or a reversal that was taken back.
[[nodiscard]] NoticeOutcome take_money_back(db::Writer& db, const Desk& desk, const PayPalNotice& notice);
// An agreement: made, changed, not paid, ended.
[[nodiscard]] NoticeOutcome take_agreement(db::Writer& db, const Desk& desk, const PayPalNotice& notice);

// What an order's payments and agreements at PayPal, taken together, make of it.
void settle_signup(db::Writer& db, const Desk& desk, base::SignupId id);

}  // namespace domain
