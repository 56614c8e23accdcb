// What a run of the biller for a day comes to, worked out from what is due. Changes nothing: the run itself, its brake and the dry
// run all use it.
#pragma once

#include <span>
#include <vector>

#include "db/database.h"
#include "domain/billing_periods.h"
#include "tables/due_subs.h"
#include "tables/job_brakes.h"

namespace domain {

using DueSub = tables::due_subs::Row;
using Figures = tables::job_brakes::Figures;

struct Bill {
  const DueSub* sub = nullptr;
  std::vector<Period> periods;     // to be charged; none of a subscription that costs nothing
  std::optional<base::Date> next;  // when it is billed then; null: it ends, on sub->ends_on
  std::int64_t charged_before = 0; // periods that have begun, and are in the ledger already

  [[nodiscard]] bool held() const { return sub->cancelled; }  // of a cancelled customer: it stays as it is
  [[nodiscard]] std::int64_t items() const { return static_cast<std::int64_t>(periods.size()); }
  [[nodiscard]] base::Money amount() const { return sub->amount.times(items()); }
};

// One for each, in their order. They point into `due`.
[[nodiscard]] std::vector<Bill> bills_of(db::Reader& db, const std::vector<DueSub>& due, base::Date day);
// "2 × Extra disk, www.example.com", as the customer reads it.
[[nodiscard]] std::string charge_text(const DueSub& sub);

// How many subscriptions are worked on at once.
inline constexpr int kBillPage = 500;

// What is due of the next customers after `after`; nullopt: nobody is left.
struct DuePage {
  tables::due_subs::Page page;
  std::vector<DueSub> due;
  std::vector<Bill> bills;  // of `due`
};
[[nodiscard]] std::optional<DuePage> due_page(db::Reader& db, base::CustomerId after, base::Date day);

// Sums up bills that come in the order of their customers.
class FigureSum {
 public:
  void add(std::span<const Bill> bills);
  [[nodiscard]] const Figures& figures() const { return sum_; }

 private:
  Figures sum_;
  base::CustomerId cid_;
  base::Money of_customer_;
};

}  // namespace domain
