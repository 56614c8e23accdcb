// What PayPal takes from each customer and what our own subscriptions ask, side by side: over several tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::payment_audit {

enum class Side { paypal, ours, source };

// One agreement at PayPal that runs; or what we bill a customer with one interval; or that a customer is to pay by PayPal.
struct Row {
  Side side{};
  base::CustomerId cid;
  std::string name;        // the company, else the owner
  std::string profile_id;  // of an agreement
  int months = 0;          // of an agreement 0: its terms are not known
  base::Money amount;
  std::optional<base::Timestamp> last_payment_at;
  std::optional<base::Timestamp> last_failure_at;
  std::optional<base::Timestamp> since;
};
// All customers who have an agreement that is active, or PayPal as the way to pay; customer by customer.
[[nodiscard]] std::vector<Row> all(db::Reader& db);

}  // namespace tables::payment_audit

template <>
struct base::EnumWords<tables::payment_audit::Side> {
  static constexpr std::string_view words[] = {"paypal", "ours", "source"};
};
