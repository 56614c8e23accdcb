// menu: what stands in the bar of mgmt, as staff have arranged it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

namespace tables::menu {

struct Row {
  base::MenuId id;
  std::optional<base::MenuId> parent;  // nullopt: in the bar itself
  int position = 0;
  std::string label;
  std::string address;  // empty: a heading
  bool own_window = false;
  int row_version = 1;
};

[[nodiscard]] std::vector<Row> all(db::Reader& db);  // those of one parent in their order
[[nodiscard]] std::vector<Row> lock_all(db::Writer& db);

// `row.id` is not looked at.
base::MenuId insert(db::Writer& db, const Row& row);
// Rows changed: 0 when row_version has moved on.
long long change(db::Writer& db, const Row& row);
long long remove(db::Writer& db, base::MenuId id, int row_version);

}  // namespace tables::menu
