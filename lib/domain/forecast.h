// The dry run of the biller: what it would post on a day, and what differs from the period before that one of each subscription.
// Changes nothing.
#pragma once

#include <functional>
#include <vector>

#include "domain/bills.h"

namespace domain {

struct ForecastLine {
  std::string text;
  Period period;
  base::Money amount;
  std::optional<base::Money> before;  // what the latest period that was charged cost; null: this is the first

  [[nodiscard]] bool fresh() const { return !before; }
  [[nodiscard]] bool changed() const { return before && *before != amount; }
};

struct CustomerForecast {
  base::CustomerId cid;
  std::vector<ForecastLine> lines;
  base::Money amount;
};

// So many charges, and what they come to.
struct Count {
  std::int64_t items = 0;
  base::Money amount;
  void add(base::Money more);
};

struct Forecast {
  Figures figures;
  std::int64_t customers = 0;  // who are charged
  std::int64_t held = 0;       // subscriptions of cancelled customers, which are left out
  Count fresh;
  Count changed;
  base::Money difference;  // of those that changed
  Count gone;              // that ended since, or end before the day: they were charged for the period before
  std::vector<tables::due_subs::Gone> gone_lines;
  bool whole = true;       // false: there was more than `most`
};

inline constexpr int kMostGone = 500;

// Looks at about `most` subscriptions, zero: at all. `heard` gets the customers in the order of their numbers.
[[nodiscard]] Forecast forecast(db::Reader& db, base::Date day, std::int64_t most, const std::function<void(const CustomerForecast&)>& heard);

}  // namespace domain
