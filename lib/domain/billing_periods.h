// The arithmetic of what recurs (60-billing, biller): which periods of a subscription have begun, and when the next one does.
#pragma once

#include <optional>
#include <vector>

#include "base/date.h"

namespace domain {

struct Period {
  base::Date from;
  base::Date until;  // the first day after it, where the next one begins
  friend bool operator==(const Period&, const Period&) = default;
};

struct Recurring {
  base::Date next_bill_on;
  int months = 1;           // at least 1
  unsigned anchor_day = 1;  // kept over short months: 31 January, 28 February, 31 March
  std::optional<base::Date> ends_on;  // no period begins then or later
};

struct Begun {
  std::vector<Period> periods;     // that begin on `day` or before, in order
  std::optional<base::Date> next;  // when the one after them begins; null: there is none, it ends before
};

[[nodiscard]] Begun periods_begun(const Recurring& what, base::Date day);

}  // namespace domain
