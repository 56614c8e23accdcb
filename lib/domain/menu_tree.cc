#include "domain/menu_tree.h"

#include <algorithm>

#include "base/web_address.h"

namespace domain {

namespace {

using tables::menu::Row;

constexpr int kLevels = 3;

const Row* find(const std::vector<Row>& rows, base::MenuId id) {
  const auto it = std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.id == id; });
  return it == rows.end() ? nullptr : &*it;
}

bool has_entries(const std::vector<Row>& rows, base::MenuId id) {
  return std::any_of(rows.begin(), rows.end(), [&](const Row& row) { return row.parent == id; });
}

// How many levels the entry and what is below it take.
int height(const std::vector<Row>& rows, base::MenuId id, int at_most = kLevels) {
  int below = 0;
  if (at_most > 0) {
    for (const Row& row : rows) {
      if (row.parent == id) below = std::max(below, height(rows, row.id, at_most - 1));
    }
  }
  return 1 + below;
}

void walk(const std::vector<Row>& rows, std::optional<base::MenuId> parent, int level, const std::string& place, std::vector<MenuNode>& out) {
  if (level > kLevels) return;
  int number = 0;
  for (const Row& row : rows) {
    if (row.parent != parent) continue;
    const std::string here = place + std::to_string(++number);
    out.push_back({row, level, here, has_entries(rows, row.id)});
    walk(rows, row.id, level + 1, here + '.', out);
  }
}

std::string place_of(const std::vector<Row>& rows, const Row& row) {
  const Row* parent = row.parent ? find(rows, *row.parent) : nullptr;
  return (parent == nullptr ? "the bar" : parent->label) + ", position " + std::to_string(row.position);
}

Changes differences(const std::vector<Row>& rows, const Row& before, const Row& after) {
  Changes changes;
  changes.note("label", before.label, after.label).note("address", before.address, after.address);
  changes.note("own window", before.own_window, after.own_window);
  changes.note("place", before.id.value == 0 ? "" : place_of(rows, before), after.id.value == 0 ? "" : place_of(rows, after));
  return changes;
}

std::string object_of(base::MenuId id) { return "menu:" + base::str(id); }

}  // namespace

std::vector<MenuNode> menu_in_order(const std::vector<Row>& rows) {
  std::vector<MenuNode> out;
  walk(rows, std::nullopt, 1, "", out);
  return out;
}

Saved check_menu_entry(const std::vector<Row>& rows, const Row& entry) {
  const bool heading = entry.address.empty();
  if (!heading && !base::is_own_path(entry.address) && !base::is_https_address(entry.address)) {
    return Saved::refused("address", "menu_address_wrong");
  }
  int level = 1;
  if (entry.parent) {
    const Row* parent = find(rows, *entry.parent);
    if (parent == nullptr || !parent->address.empty()) return Saved::refused("parent", "menu_parent_wrong");
    // Up to the bar; who meets itself on the way would hang below itself.
    for (const Row* above = parent; above != nullptr; above = above->parent ? find(rows, *above->parent) : nullptr) {
      if (above->id == entry.id || ++level > kLevels) return Saved::refused("parent", "menu_parent_loop");
    }
  }
  const bool filled = entry.id.value != 0 && has_entries(rows, entry.id);
  if (!heading && filled) return Saved::refused("address", "menu_address_full");
  if (heading && level == kLevels) return Saved::refused("address", "menu_address_missing");
  if (filled && level + height(rows, entry.id) - 1 > kLevels) return Saved::refused("parent", "menu_parent_deep");
  return {};
}

Saved save_menu_entry(db::Writer& db, const Actor& actor, const Row& entry, base::Timestamp now) {
  // All rows are locked: two moves at the same time must not make a loop together.
  const auto rows = tables::menu::lock_all(db);
  if (auto refused = check_menu_entry(rows, entry); !refused.done()) return refused;
  if (entry.id.value == 0) {
    Row made = entry;
    made.id = tables::menu::insert(db, entry);
    record(db, actor, "menu.added", object_of(made.id), std::nullopt, differences(rows, {}, made), now);
    return {};
  }
  const Row* before = find(rows, entry.id);
  if (before == nullptr || tables::menu::change(db, entry) == 0) return Saved::moved_on();
  record(db, actor, "menu.edited", object_of(entry.id), std::nullopt, differences(rows, *before, entry), now);
  return {};
}

Saved remove_menu_entry(db::Writer& db, const Actor& actor, base::MenuId id, int row_version, base::Timestamp now) {
  const auto rows = tables::menu::lock_all(db);
  const Row* before = find(rows, id);
  if (before == nullptr) return Saved::moved_on();
  if (has_entries(rows, id)) return Saved::refused("label", "menu_not_empty");
  if (tables::menu::remove(db, id, row_version) == 0) return Saved::moved_on();
  record(db, actor, "menu.removed", object_of(id), std::nullopt, differences(rows, *before, {}), now);
  return {};
}

}  // namespace domain
