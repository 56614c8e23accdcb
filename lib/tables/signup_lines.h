// signup_lines: an order's price as it was computed when it was placed.
#pragma once

#include <string>
#include <vector>

#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::signup_lines {

struct Row {
  std::string code;
  std::string name;
  std::string detail;
  int quantity = 1;
  base::Money amount;  // every interval
  base::Money setup;   // once
};

[[nodiscard]] std::vector<Row> of(db::Reader& db, base::SignupId id);
void add(db::Writer& db, base::SignupId id, const std::vector<Row>& rows);

}  // namespace tables::signup_lines
