// What waits for staff, over several tables in one query: the start page of mgmt.
#pragma once

#include "base/date.h"
#include "db/database.h"

namespace tables::waiting {

struct Counts {
  int orders = 0;          // placed, not decided
  int quote_requests = 0;  // likewise
  int cancels = 0;         // systems that run and whose cancel date is up to `until`
  int unknown_payments = 0;
  int held_payments = 0;
  int dead_mails = 0;
  int to_decide = 0;  // customers in arrears who were warned up to step `last_warning` and whose systems run on
};

[[nodiscard]] Counts counts(db::Reader& db, base::Date until, int last_warning);

}  // namespace tables::waiting
