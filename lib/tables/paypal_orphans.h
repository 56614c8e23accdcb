// PayPal subscriptions that are tied to no customer and to no order that waits, with what is held of theirs and customers whom the
// payer is like: over several tables.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"
#include "tables/paypal_subs.h"

namespace tables::paypal_orphans {

struct Row {
  paypal_subs::Listed sub;
  int held = 0;              // notices
  base::Money held_amount;   // of payments among them, in our currency
};
// Those that may pay (active or suspended) or all; the newest first, at most 1000.
[[nodiscard]] std::vector<Row> all(db::Reader& db, bool ended_too);

struct Suggestion {
  base::PaypalSubId sub;
  base::CustomerId cid;
  std::string name;  // the company, else the owner
  bool same_email = false;
};
// By the payer's e-mail address first, then by name; 1000 at most.
[[nodiscard]] std::vector<Suggestion> suggestions(db::Reader& db);

}  // namespace tables::paypal_orphans
