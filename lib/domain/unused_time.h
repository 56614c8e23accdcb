// What is paid beyond the shutdown of a system, and the part of it that was not used (60-billing, Cancelling a system). The day
// of the shutdown counts as used.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "base/money.h"
#include "domain/audit.h"
#include "domain/desk.h"

namespace domain {

struct UnusedTime {
  base::SubId sub;
  std::string text;  // the subscription's
  base::Date first;  // first day that is not used
  base::Date until;  // the first day after what is paid
  int days = 0;
  int of_days = 0;      // length of the charged period
  base::Money charged;
  base::Money unused;   // what may be credited: its part by day, less what was credited before
};

// amount * days / of_days, rounded half up to a cent. Both counts are days; 0 <= days <= of_days and 0 < of_days.
[[nodiscard]] base::Money by_day(base::Money amount, int days, int of_days);

[[nodiscard]] std::vector<UnusedTime> unused_after(db::Reader& db, base::SystemId system, base::Date shutdown);
[[nodiscard]] base::Money total(const std::vector<UnusedTime>& unused);

// One credit in the ledger for each.
void credit_unused(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid, const std::vector<UnusedTime>& unused);

}  // namespace domain
