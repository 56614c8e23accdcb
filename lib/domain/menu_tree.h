// The menu of mgmt as a tree: entries of the bar, headings in their panels, links under these. An entry without an address is a
// heading; only a heading has entries below it, and what stands on the third level is always a link.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/audit.h"
#include "domain/saved.h"
#include "tables/menu.h"

namespace domain {

struct MenuNode {
  tables::menu::Row row;
  int level = 1;
  std::string place;  // "2.1.3": third in the first of the second
  bool has_entries = false;
};

// As it is read: each entry before those below it.
[[nodiscard]] std::vector<MenuNode> menu_in_order(const std::vector<tables::menu::Row>& rows);

// What is wrong with putting `entry` into the tree; its id is 0 when it is new.
[[nodiscard]] Saved check_menu_entry(const std::vector<tables::menu::Row>& rows, const tables::menu::Row& entry);

// Adds an entry with id 0, changes any other.
[[nodiscard]] Saved save_menu_entry(db::Writer& db, const Actor& actor, const tables::menu::Row& entry, base::Timestamp now);
// Refused while there are entries below it.
[[nodiscard]] Saved remove_menu_entry(db::Writer& db, const Actor& actor, base::MenuId id, int row_version, base::Timestamp now);

}  // namespace domain
