// What may tell staff that an order is not what it seems. Hints, not verdicts: people decide.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/catalogue.h"

namespace domain {

struct FraudHint {
  std::string words;
  bool strong = false;  // worth a call before a server is given out
};

// What an order is judged by.
struct OrderTraits {
  std::string email;
  std::string checks;    // street, zip and security code of the card: Y, N, X or a dash each; empty without a card
  int same_address = 0;  // other orders of late from the same IP address
  int same_email = 0;
  int same_host = 0;
};

// `free_mail` is the list of that name, which staff edit as data: domains where anybody gets a mailbox for nothing.
[[nodiscard]] std::vector<FraudHint> fraud_hints(const OrderTraits& order, const std::vector<Choice>& free_mail);
[[nodiscard]] std::vector<Choice> free_mail_domains(db::Reader& db);

// "Y" -> "matches": an answer of the address or code check, in words. The gateway does not tell the country of a card.
[[nodiscard]] std::string_view check_words(std::string_view answer);

}  // namespace domain
