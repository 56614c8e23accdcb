// A card processor. Every operation carries a request id that the caller has made and stored before the call; a repetition
// with the same id is the same operation, never a second charge.
#pragma once

#include <string>

#include "base/money.h"
#include "ports/card.h"

namespace ports {

enum class CardOutcome {
  approved,
  declined,   // the bank said no; the customer may try again or use another card
  bad_card,   // number or expiry is wrong
  held,       // approved but held by the fraud filter: not paid until staff accept it
  refused,    // our own request or account is at fault: staff must act, repeating is of no use
  not_found,  // inquiry only: the gateway never saw it
  unknown     // no trustworthy answer: may or may not have happened
};

struct CardAnswer {
  CardOutcome outcome = CardOutcome::unknown;
  int result = 0;         // the processor's own code, kept as it came
  std::string message;    // its text
  std::string reference;  // PNREF: what later operations refer to
  std::string auth_code;
  std::string avs_street;  // Y match, N no match, X not supported, empty
  std::string avs_zip;
  std::string cvv;
  bool duplicate = false;  // the answer of an earlier request with the same id
};

struct CardRequest {
  std::string request_id;  // 32 letters and digits, unique for this operation
  std::string custref;     // at most 12 letters and digits, unique: what an inquiry asks about
  base::Money amount;
  std::string currency;
  std::string comment;    // order reference
  std::string client_ip;  // the payer's address
};

class CardGateway {
 public:
  virtual ~CardGateway() = default;
  [[nodiscard]] virtual CardAnswer sale(const CardRequest& request, const Card& card) = 0;
  [[nodiscard]] virtual CardAnswer authorize(const CardRequest& request, const Card& card) = 0;
  // Asks the bank whether the card is good, and holds no money; request.amount does not matter. The reference of the answer can be
  // charged later, and neither captured nor voided.
  [[nodiscard]] virtual CardAnswer verify(const CardRequest& request, const Card& card) = 0;
  // `reference` is that of the earlier operation.
  [[nodiscard]] virtual CardAnswer charge_saved(const CardRequest& request, const std::string& reference) = 0;
  [[nodiscard]] virtual CardAnswer capture(const CardRequest& request, const std::string& reference) = 0;
  [[nodiscard]] virtual CardAnswer void_payment(const CardRequest& request, const std::string& reference) = 0;
  [[nodiscard]] virtual CardAnswer credit(const CardRequest& request, const std::string& reference) = 0;
  // What became of the operation with this custref: its own answer, not_found, or unknown when the inquiry itself failed.
  [[nodiscard]] virtual CardAnswer inquire(const std::string& request_id, const std::string& custref) = 0;
  // For `jcctl doctor`: empty when the gateway answers.
  [[nodiscard]] virtual std::string probe() = 0;
};

}  // namespace ports
