#include "domain/unused_time.h"

#include <algorithm>

#include "domain/ledger.h"
#include "tables/paid_periods.h"

namespace domain {

namespace {

int days_between(base::Date first, base::Date until) { return static_cast<int>((until.day - first.day).count()); }

}  // namespace

base::Money by_day(base::Money amount, int days, int of_days) { return amount.times(days).divided(of_days); }

std::vector<UnusedTime> unused_after(db::Reader& db, base::SystemId system, base::Date shutdown) {
  std::vector<UnusedTime> out;
  for (const auto& period : tables::paid_periods::beyond(db, system, base::add_days(shutdown, 1))) {
    UnusedTime u{.sub = period.sub, .text = period.text, .first = std::max(period.from, base::add_days(shutdown, 1)), .until = period.until};
    u.days = days_between(u.first, u.until);
    u.of_days = days_between(period.from, period.until);
    u.charged = period.charged;
    u.unused = std::max(by_day(period.charged, u.days, u.of_days) - period.credited, base::Money{});
    if (u.unused > base::Money{}) out.push_back(std::move(u));
  }
  return out;
}

base::Money total(const std::vector<UnusedTime>& unused) {
  base::Money sum;
  for (const auto& u : unused) sum += u.unused;
  return sum;
}

void credit_unused(db::Writer& db, const Desk& desk, const Actor& actor, base::CustomerId cid, const std::vector<UnusedTime>& unused) {
  for (const auto& u : unused) {
    Entry entry;
    entry.cid = cid;
    entry.kind = EntryKind::credit;
    entry.amount = u.unused;
    entry.text = base::clipped("Unused part of " + u.text + ", " + base::str(u.first) + " to " + base::str(base::add_days(u.until, -1)) + ", " +
                                   std::to_string(u.days) + " of " + std::to_string(u.of_days) + " days",
                               200);
    // Without its first day: a subscription has one entry for each first day, and that is the charge.
    entry.period_to = u.until;
    entry.sub = u.sub;
    post(db, desk, actor, entry);
  }
}

}  // namespace domain
