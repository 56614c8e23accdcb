// How many systems and customers came and went, month by month. A system that was moved to another machine neither came nor went.
// Read only.
#pragma once

#include <vector>

#include "base/date.h"
#include "db/database.h"

namespace tables::churn {

struct Month {
  base::Date month;  // its first day
  int systems_came = 0;
  int systems_went = 0;
  int customers_came = 0;
  int customers_went = 0;
};
// Months in which nothing happened are not there. `from` is the first day of a month.
[[nodiscard]] std::vector<Month> by_month(db::Reader& db, base::Date from);

struct Standing {
  int systems = 0;
  int customers = 0;
};
// Who was there when that day began.
[[nodiscard]] Standing standing(db::Reader& db, base::Date day);

}  // namespace tables::churn
