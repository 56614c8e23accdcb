// Adds a paste, changes one, or retires it.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/row_edit.h"
#include "domain/paste_book.h"
#include "tpl/mgmt/paste_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_paste_edit;
using tables::pastes::Row;

constexpr int kLastPosition = 999;
constexpr std::size_t kMostText = 4000;

void fill(base::Form& form, const Row& row) {
  form.set("heading", row.heading);
  form.set("title", row.title);
  form.set("text", row.text);
  form.set("in-menu", row.in_menu ? "1" : "");
  form.set("position", base::str(row.position));
  form.set("retired", row.retired ? "1" : "");
}

Row read(base::Form& form) {
  Row row;
  row.heading = form.line("heading", "paste_heading_missing", 60);
  row.title = form.line("title", "paste_title_missing", 100);
  row.text = form.lines("text", "paste_text_missing", kMostText);
  row.in_menu = form.checked("in-menu");
  row.position = form.number("position", 0, kLastPosition, "position_wrong");
  row.retired = form.checked("retired");
  return row;
}

web::View edit_view(web::App& app, const web::Visitor& visitor, db::Reader& db, const std::optional<Row>& on_file, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title(on_file ? "Edit paste" : "Add paste").form(form);
  view.show(on_file ? t::CHANGES : t::ADDS);
  view.show_if(form.checked("in-menu"), t::IN_MENU).show_if(form.checked("retired"), t::RETIRED);
  std::string last;
  for (const auto& paste : tables::pastes::all(db, false)) {
    if (paste.heading != last) view.add(t::KNOWN).set(t::KNOWN_HEADING, paste.heading);
    last = paste.heading;
  }
  return view;
}

constexpr RowEdit<Row> kEdit{.list = "/mgmt/pastes.html?done=saved",
                             .object = "paste",
                             .missing = "no_paste",
                             .version = &Row::row_version,
                             .conflict = t::CONFLICT,
                             .find = tables::pastes::find,
                             .fill = fill,
                             .read = read,
                             .view = edit_view};

}  // namespace

web::Response paste_edit_page(web::GetCtx& c) { return edit_page(c, kEdit); }

web::Response paste_edit_submit(web::PostCtx& c) {
  return edit_submit(c, kEdit, c.request.form(), [&](const Row& paste) { return domain::save_paste(c.db, actor(c), paste, site(c).now()); });
}

}  // namespace mgmt
