#include "domain/billing_periods.h"

namespace domain {

Begun periods_begun(const Recurring& what, base::Date day) {
  Begun begun;
  base::Date from = what.next_bill_on;
  while (from <= day) {
    if (what.ends_on && from >= *what.ends_on) return begun;
    const base::Date until = base::add_months(from, what.months, what.anchor_day);
    begun.periods.push_back({from, until});
    from = until;
  }
  begun.next = from;
  return begun;
}

}  // namespace domain
