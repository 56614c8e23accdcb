// PayPal's own list of transactions, compared with what is on file here: what we have never heard of is found without a notice. The
// list is the CSV file of the activity report on PayPal's site; what it holds changes nothing here but what staff are shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "db/database.h"
#include "domain/desk.h"
#include "tables/paypal_activity.h"

namespace domain {

struct ActivityFile {
  std::vector<tables::paypal_activity::Transaction> transactions;
  std::vector<std::string> refused;  // "line 7: no transaction id"
};

// Columns are found by their names, in any order. day_first: dates are 22/11/2026 and not 11/22/2026. Throws std::runtime_error when
// it is not such a file.
[[nodiscard]] ActivityFile read_activity(std::string_view csv, bool day_first);

struct ActivityStored {
  int added = 0;
  int changed = 0;
  int known = 0;
};
// The same file again changes nothing.
ActivityStored store_activity(db::Database& database, const Desk& desk, const ActivityFile& file);

// Tells staff, once a day at most, how many transactions of PayPal's list are not on file as PayPal has them. Returns how many.
int reconcile_paypal(db::Database& database, const Desk& desk);

}  // namespace domain
