#include "domain/bills.h"

#include "tables/billing_history.h"

namespace domain {

namespace {

Bill bill_of(db::Reader& db, const DueSub& sub, base::Date day) {
  Bill bill{.sub = &sub};
  auto begun = periods_begun({.next_bill_on = sub.next_bill_on,
                              .months = sub.months,
                              .anchor_day = static_cast<unsigned>(sub.anchor_day),
                              .ends_on = sub.ends_on},
                             day);
  bill.next = begun.next;
  if (sub.cancelled || sub.amount <= base::Money{}) return bill;
  bill.periods = std::move(begun.periods);
  // Only after somebody has set the next bill date back.
  if (sub.charged_from && *sub.charged_from >= sub.next_bill_on) {
    bill.charged_before = static_cast<std::int64_t>(
        std::erase_if(bill.periods, [&](const Period& period) { return tables::billing_history::charged(db, sub.sub, period.from); }));
  }
  return bill;
}

}  // namespace

std::vector<Bill> bills_of(db::Reader& db, const std::vector<DueSub>& due, base::Date day) {
  std::vector<Bill> bills;
  bills.reserve(due.size());
  for (const DueSub& sub : due) bills.push_back(bill_of(db, sub, day));
  return bills;
}

std::string charge_text(const DueSub& sub) {
  return (sub.quantity > 1 ? std::to_string(sub.quantity) + " × " : "") + sub.description + (sub.hostname.empty() ? "" : ", " + sub.hostname);
}

std::optional<DuePage> due_page(db::Reader& db, base::CustomerId after, base::Date day) {
  const auto page = tables::due_subs::next_page(db, after, day, kBillPage);
  if (!page) return std::nullopt;
  DuePage found{*page, tables::due_subs::of_page(db, *page, day), {}};
  found.bills = bills_of(db, found.due, day);
  return found;
}

void FigureSum::add(std::span<const Bill> bills) {
  for (const Bill& bill : bills) {
    if (bill.sub->cid != cid_) of_customer_ = {};
    cid_ = bill.sub->cid;
    of_customer_ += bill.amount();
    sum_.items += bill.items();
    sum_.amount += bill.amount();
    if (of_customer_ > sum_.largest) {
      sum_.largest = of_customer_;
      sum_.largest_cid = cid_;
    }
  }
}

}  // namespace domain
