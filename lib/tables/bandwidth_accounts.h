// Customers who have a bandwidth allowance, with what happens when it is used up. Over several tables; read only.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "tables/customers.h"

namespace tables::bandwidth_accounts {

struct Row {
  base::CustomerId cid;
  std::string owner_name;
  std::optional<base::Email> owner_email;
  customers::BandwidthOption option{};
  std::optional<base::Money> limit;  // a month
  std::int64_t allowance_gb = 0;     // a month, of all that has not ended before `since`
};

// The next ones after that number.
[[nodiscard]] std::vector<Row> page(db::Reader& db, base::Date since, base::CustomerId after, int most);

}  // namespace tables::bandwidth_accounts
