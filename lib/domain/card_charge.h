// Carries out a card payment, or the check of a card, from form to result: begin, ask the gateway, seal the card, settle. No transaction is open while
// the gateway or gpg is at work, and a crash at any point leaves a row that the worker settles by inquiry.
#pragma once

#include "db/database.h"
#include "domain/desk.h"
#include "domain/payments.h"
#include "ports/card_gateway.h"
#include "ports/card_vault.h"

namespace domain {

struct ChargeResult {
  PaymentState state = PaymentState::unknown;
  std::string message;  // the processor's words, when it declined
  bool bad_card = false;
  bool our_fault = false;  // the gateway refuses our requests: another card is of no use
  NotBegun not_begun = NotBegun::no;  // anything else: nobody was asked
};

// Of an attempt that was made before.
[[nodiscard]] ChargeResult result_of(const PaymentRow& payment);

[[nodiscard]] ChargeResult charge_card(db::Database& database, const Desk& desk, ports::CardGateway& gateway,
                                       ports::CardVault& vault, const PayFor& what, const std::string& form_key,
                                       const ports::Card& card, const std::string& remote_addr);

}  // namespace domain
