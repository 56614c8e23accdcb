// Adds a network with all its addresses, or changes what is noted about one.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/row_edit.h"
#include "domain/network_book.h"
#include "tpl/mgmt/network_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_network_edit;
using tables::networks::Row;

void fill(base::Form& form, const Row& row) {
  form.set("vlan", row.vlan);
  form.set("note", row.note);
}

// The addresses of one on file stay as they are.
Row read(base::Form& form) {
  Row row;
  if (form.raw("id").empty()) {
    row.cidr = form.required<base::Cidr>("cidr", "cidr_missing", "network_wrong");
    if (const auto gateway = form.maybe<base::IpAddress>("gateway", "network_gateway_wrong")) row.gateway = gateway->text();
  }
  row.vlan = form.line("vlan", "", 20);
  row.note = form.line("note", "", 200);
  return row;
}

web::View edit_view(web::App& app, const web::Visitor& visitor, db::Reader&, const std::optional<Row>& on_file, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title(on_file ? "Edit " + on_file->cidr.text() : "Add a network").form(form);
  if (on_file) {
    view.add(t::CHANGES).set(t::CIDR, on_file->cidr);
  } else {
    view.show(t::ADDS);
  }
  return view;
}

constexpr RowEdit<Row> kEdit{.list = "/mgmt/ipmap.html?done=saved",
                             .object = "network",
                             .missing = "no_network",
                             .version = &Row::row_version,
                             .conflict = t::CONFLICT,
                             .find = tables::networks::find,
                             .fill = fill,
                             .read = read,
                             .view = edit_view};

}  // namespace

web::Response network_edit_page(web::GetCtx& c) { return edit_page(c, kEdit); }

web::Response network_edit_submit(web::PostCtx& c) {
  return edit_submit(c, kEdit, c.request.form(), [&](const Row& network) { return domain::save_network(c.db, actor(c), network, site(c).now()); });
}

}  // namespace mgmt
