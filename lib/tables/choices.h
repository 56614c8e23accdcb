// choices: lists that staff edit as data, such as "os" (dedicated and colo), "heard" and the quote form's lists.
#pragma once

#include <string>
#include <vector>

#include "db/database.h"

namespace tables::choices {

struct Row {
  std::string list;
  std::string value;
  std::string label;
};

// All lists, each in its order.
[[nodiscard]] std::vector<Row> all(db::Reader& db);

}  // namespace tables::choices
