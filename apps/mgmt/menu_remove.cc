// Asks before an entry goes out of the menu.
#include <algorithm>

#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "domain/menu_tree.h"
#include "tpl/mgmt/menu_remove.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_menu_remove;

template <class Ctx>
web::Response asked(Ctx& c, base::Form& form, bool conflict) {
  const auto id = base::parse<base::MenuId>(form.raw("id"));
  const auto rows = tables::menu::all(c.db);
  const auto row = std::find_if(rows.begin(), rows.end(), [&](const auto& one) { return id && one.id == *id; });
  if (row == rows.end()) return web::problem(c.app, c.visitor, c.request, 404, "no_menu_entry");
  form.set("version", base::str(row->row_version));
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Remove menu entry").form(form).set(t::LABEL, row->label).set(t::ADDRESS, row->address);
  view.show(row->address.empty() ? t::HEADING : t::LINK);
  if (!conflict) return view.render();
  show_conflict(view, t::CONFLICT, c.db, "menu:" + base::str(row->id));
  return view.render().with(409);
}

}  // namespace

web::Response menu_remove_page(web::GetCtx& c) {
  base::Form form;
  form.set("id", std::string{c.request.query_value("id")});
  return asked(c, form, false);
}

web::Response menu_remove_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto id = base::parse<base::MenuId>(form.raw("id"));
  const int version = base::parse<int>(form.raw("version")).value_or(0);
  if (!id) return web::problem(c.app, c.visitor, c.request, 404, "no_menu_entry");
  const auto saved = domain::remove_menu_entry(c.db, actor(c), *id, version, site(c).now());
  if (saved.done()) return web::see_other("/mgmt/menu.html?done=removed");
  saved.mark(form);
  return asked(c, form, saved.conflict);
}

}  // namespace mgmt
