// Adds an entry to the menu or changes one: its words, where it leads, and its place in the tree.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/row_edit.h"
#include "domain/menu_tree.h"
#include "tpl/mgmt/menu_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_menu_edit;
using tables::menu::Row;

constexpr int kLastPosition = 999;

std::optional<Row> find(db::Reader& db, base::MenuId id) {
  for (Row& row : tables::menu::all(db)) {
    if (row.id == id) return std::move(row);
  }
  return std::nullopt;
}

void fill(base::Form& form, const Row& row) {
  form.set("label", row.label);
  form.set("address", row.address);
  form.set("own-window", row.own_window ? "1" : "");
  form.set("parent", row.parent ? base::str(*row.parent) : "");
  form.set("position", base::str(row.position));
}

Row read(base::Form& form) {
  Row row;
  row.label = form.line("label", "menu_label_missing", 60);
  row.address = form.line("address", "", 300);
  row.own_window = form.checked("own-window");
  row.parent = form.maybe<base::MenuId>("parent", "menu_parent_wrong");
  row.position = form.number("position", 0, kLastPosition, "position_wrong");
  return row;
}

web::View edit_view(web::App& app, const web::Visitor& visitor, db::Reader& db, const std::optional<Row>& on_file, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title(on_file ? "Edit menu entry" : "Add menu entry");
  view.form(form);
  if (on_file) {
    view.add(t::CHANGES).set(t::LABEL, on_file->label);
  } else {
    view.show(t::ADDS);
  }
  view.show_if(form.checked("own-window"), t::OWN_WINDOW);
  view.show_if(form.raw("parent").empty(), t::IN_BAR);
  for (const auto& node : domain::menu_in_order(tables::menu::all(db))) {
    const bool may_hold = node.row.address.empty() && node.level < 3 && !(on_file && node.row.id == on_file->id);
    if (!may_hold) continue;
    web::Scope option = view.add(t::PARENT);
    option.set(t::PARENT_ID, node.row.id).set(t::PARENT_NAME, node.place + " " + node.row.label);
    option.show_if(form.raw("parent") == base::str(node.row.id), t::CHOSEN);
  }
  return view;
}

constexpr RowEdit<Row> kEdit{.list = "/mgmt/menu.html?done=saved",
                             .object = "menu",
                             .missing = "no_menu_entry",
                             .version = &Row::row_version,
                             .conflict = t::CONFLICT,
                             .find = find,
                             .fill = fill,
                             .read = read,
                             .view = edit_view};

}  // namespace

// A new entry may come with the place that it is wanted at.
web::Response menu_edit_page(web::GetCtx& c) {
  base::Form fresh;
  if (const auto parent = kEdit.named(c.db, c.request.query_value("parent"))) fresh.set("parent", base::str(parent->id));
  return edit_page(c, kEdit, std::move(fresh));
}

web::Response menu_edit_submit(web::PostCtx& c) {
  return edit_submit(c, kEdit, c.request.form(), [&](const Row& entry) { return domain::save_menu_entry(c.db, actor(c), entry, site(c).now()); });
}

}  // namespace mgmt
