// Card data as it travels from the form to the gateway and the vault. The security code has no place in CardRecord, so it
// cannot be stored.
#pragma once

#include <string>

#include "base/money.h"
#include "base/secret.h"

namespace ports {

struct Card {
  base::Secret number;  // digits only
  base::Secret code;    // CVV2
  int expiry_month = 0;
  int expiry_year = 0;  // four digits
  std::string holder;
  std::string street;
  std::string postal_code;
  std::string country;  // ISO 3166 alpha-2
};

// What the card log keeps (60-billing, Cards): number and expiry, with order reference and amount.
struct CardRecord {
  base::Secret number;
  int expiry_month = 0;
  int expiry_year = 0;
  std::string holder;
  std::string reference;
  base::Money amount;
  std::string time;  // UTC, ISO
};

}  // namespace ports
