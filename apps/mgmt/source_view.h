// A payment source in words: what it is, and its state as a badge. Never more of a card than brand, last four digits and expiry.
#pragma once

#include <string>

#include "base/date.h"
#include "domain/payment_sources.h"

namespace mgmt {

struct SourceWords {
  std::string name;    // "Visa"
  std::string detail;  // "ends 4242, expires 2027-08"
  const char* state;   // "Active"
  const char* tone;    // of the badge
  std::string icon;    // address
};
[[nodiscard]] SourceWords words_for(const domain::SourceRow& source, base::Date today);

}  // namespace mgmt
