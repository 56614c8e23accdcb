// The menu as a tree, with the ways to change it.
#include "domain/menu_tree.h"

#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "tpl/mgmt/menu.h"

namespace mgmt {

namespace t = tpl::mgmt_menu;

web::Response menu_page(web::GetCtx& c) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Menu");
  const std::string_view done = c.request.query_value("done");
  if (done == "saved") view.show(t::SAVED);
  if (done == "removed") view.show(t::REMOVED);
  for (const auto& node : domain::menu_in_order(tables::menu::all(c.db))) {
    web::Scope row = view.add(t::ROW);
    row.set(t::ID, node.row.id).set(t::PLACE, node.place).set(t::LABEL, node.row.label);
    if (node.row.address.empty()) {
      row.show(t::HEADING).show_if(node.level < 3, t::MAY_HOLD);
    } else {
      row.add(t::LINK).set(t::ADDRESS, node.row.address).show_if(node.row.own_window, t::OWN_WINDOW);
    }
    row.show_if(!node.has_entries, t::REMOVABLE);
  }
  return view.render();
}

}  // namespace mgmt
