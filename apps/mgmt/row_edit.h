// Pages that add one thing to a list or change one of it: machines, templates, menu entries, pastes, networks, power strips. What
// such a page knows of its thing is a RowEdit; how the two handlers go is here, once for all of them. The guards are those of
// edit_form.h: what is added has a key, what is changed has the version that the form was filled from.
#pragma once

#include <optional>
#include <string>
#include <utility>

#include "apps/mgmt/edit_form.h"
#include "domain/saved.h"
#include "web/problem.h"
#include "web/view.h"

namespace mgmt {

template <class Row>
struct RowEdit {
  using Id = decltype(Row::id);

  const char* list;           // where a saved form leads
  const char* object;         // its kind in the audit trail: "machine"
  const char* missing;        // the words when there is no such row
  int Row::*version;
  web::IncludeName conflict;  // a mark of its template
  std::optional<Row> (*find)(db::Reader&, Id);
  // Between row and form: all but id and version.
  void (*fill)(base::Form&, const Row&);
  Row (*read)(base::Form&);
  // `on_file` is the row that is changed; nullopt: one is added.
  web::View (*view)(web::App&, const web::Visitor&, db::Reader&, const std::optional<Row>& on_file, const base::Form&);

  [[nodiscard]] std::optional<Row> named(db::Reader& db, std::string_view id) const {
    const auto number = base::parse<Id>(id);
    return number ? find(db, *number) : std::nullopt;
  }
};

// The form of the row that ?id= names; without that, `fresh`, which holds what a new one begins with.
template <class Row>
web::Response edit_page(web::GetCtx& c, const RowEdit<Row>& edit, base::Form fresh = {}) {
  const std::string_view id = c.request.query_value("id");
  if (id.empty()) {
    give_key(fresh, site(c));
    return edit.view(c.app, c.visitor, c.db, std::nullopt, fresh).render();
  }
  const auto row = edit.named(c.db, id);
  if (!row) return web::problem(c.app, c.visitor, c.request, 404, edit.missing);
  base::Form form;
  edit.fill(form, *row);
  form.set("id", base::str(row->id));
  form.set("version", base::str((*row).*edit.version));
  return edit.view(c.app, c.visitor, c.db, row, form).render();
}

// Takes the form: save(row) is asked when all its fields can be read. A form that was not saved comes back as it was typed; after
// a conflict it says what has changed meanwhile, and sending it again is a decision.
template <class Row, class Save>
web::Response edit_submit(web::PostCtx& c, const RowEdit<Row>& edit, base::Form form, Save save) {
  const bool adds = form.raw("id").empty();
  auto on_file = adds ? std::nullopt : edit.named(c.db, form.raw("id"));
  const auto no_row = [&] { return web::problem(c.app, c.visitor, c.request, 404, edit.missing); };
  const auto again = [&] { return edit.view(c.app, c.visitor, c.db, on_file, form); };
  if (!adds && !on_file) return no_row();

  Row row = edit.read(form);
  if (on_file) row.id = on_file->id;
  row.*edit.version = form_version(form);
  if (form.ok() && adds && !first_use(c, form, edit.list)) return web::see_other(edit.list);
  if (!form.ok()) return again().render();
  const domain::Saved saved = save(std::as_const(row));
  if (saved.done()) return web::see_other(edit.list);
  saved.mark(form);
  if (!saved.conflict) return again().render();

  on_file = edit.find(c.db, row.id);
  if (!on_file) return no_row();
  form.set("version", base::str((*on_file).*edit.version));
  web::View view = again();
  show_conflict(view, edit.conflict, c.db, edit.object + (":" + base::str(row.id)));
  return view.render().with(409);
}

}  // namespace mgmt
