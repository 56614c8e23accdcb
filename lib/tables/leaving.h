// Systems that run and have a shutdown date, with whose they are: over several tables in one query.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::leaving {

struct Row {
  base::SystemId system;
  base::CustomerId cid;
  std::string hostname;
  std::string customer;  // the company, else the owner
  std::string machine;   // empty when none is on file
  base::Date cancel_on;
  bool reminders = false;
};

// Up to `until`, or all; the nearest first, those whose date is past before them. 1000 at most.
[[nodiscard]] std::vector<Row> until(db::Reader& db, std::optional<base::Date> until);

}  // namespace tables::leaving
