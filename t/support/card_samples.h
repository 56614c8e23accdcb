// Payments as tests make them: the public test numbers and a request that nothing is wrong with.
#pragma once

#include <string>

#include "ports/card_gateway.h"

namespace t {

// Published for the pilot host; no card behind any of them.
inline constexpr const char* kPilotNumbers[] = {
    "4111111111111111", "4012888888881881", "4222222222222",    "5555555555554444",
    "5105105105105100", "2221000000000009", "2223000048400011", "2223016768739313",
    "378282246310005",  "371449635398431",  "378734493671000",  "6011111111111117",
    "6011000990139424", "30569309025904",   "3530111333300000", "3566002020360505"};

inline ports::Card test_card(const std::string& number = kPilotNumbers[0]) {
  ports::Card card;
  card.number = base::Secret{number};
  const bool amex = number.size() == 15;
  card.code = base::Secret{amex ? "1230" : "123"};
  card.expiry_month = 11;
  card.expiry_year = 2038;
  card.holder = "Ada Example";
  card.street = "24 Main Street";
  card.postal_code = "12345";
  card.country = "US";
  return card;
}

// `tag` makes request id and custref its own; at most twelve letters and digits.
inline ports::CardRequest test_request(const std::string& tag, base::Money amount) {
  return {std::string(32 - tag.size(), '0') + tag, tag, amount, "USD", "order 1a2b3c4d", "192.0.2.7"};
}

}  // namespace t
