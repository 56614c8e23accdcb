// Tables that are cut into months: the parts are made ahead, and old months are dropped at once. A part pYYYYMM holds what comes
// before the month's end and after the part before it; the last part, "rest", holds whatever no part is there for.
#pragma once

#include <chrono>
#include <string>
#include <vector>

#include "db/connection.h"

namespace db {

struct PartedTable {
  const char* name;
  std::int64_t unit;  // seconds that one step of the column stands for, by which the table is cut
};

// Makes the parts of these months that are missing. `first` not after `last`. As the schema's owner.
void make_months(Connection& admin, const PartedTable& table, std::chrono::year_month first, std::chrono::year_month last);

// Drops the months that ended before `day` began; returns the names of their parts.
std::vector<std::string> drop_months(Connection& admin, const PartedTable& table, std::chrono::sys_days day);

}  // namespace db
