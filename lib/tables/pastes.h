// pastes: answers to customers that staff copy.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

namespace tables::pastes {

struct Row {
  base::PasteId id;
  std::string heading;
  std::string title;
  std::string text;
  bool in_menu = false;
  int position = 0;
  bool retired = false;
  int row_version = 1;
};

[[nodiscard]] std::vector<Row> in_menu(db::Reader& db);
// By heading, then position; `retired` are those that are shown no more.
[[nodiscard]] std::vector<Row> all(db::Reader& db, bool retired);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::PasteId id);

// `row.id` is not looked at.
base::PasteId insert(db::Writer& db, const Row& row);
// Rows changed: 0 when row_version has moved on.
long long change(db::Writer& db, const Row& row);

}  // namespace tables::pastes
