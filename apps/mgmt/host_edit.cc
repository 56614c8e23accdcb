// Adds a machine or changes one.
#include "apps/mgmt/machine_words.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/row_edit.h"
#include "domain/machine_park.h"
#include "tpl/mgmt/host_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_host_edit;
using tables::machines::Kind;
using tables::machines::Row;

constexpr int kMostSystems = 9999;

void fill(base::Form& form, const Row& row) {
  form.set("name", row.name);
  form.set("kind", base::str(row.kind));
  form.set("place", row.place);
  form.set("capacity", row.capacity == 0 ? "" : base::str(row.capacity));
  form.set("panel", row.panel_url);
  form.set("in-service", row.in_service ? "1" : "");
}

Row read(base::Form& form) {
  Row row;
  row.name = form.line("name", "host_name_missing", 60);
  row.kind = form.required<Kind>("kind", "host_kind_missing");
  row.place = form.line("place", "", 60);
  row.capacity = form.number("capacity", 0, kMostSystems, "host_capacity_wrong");
  row.panel_url = form.line("panel", "", 200);
  row.in_service = form.checked("in-service");
  return row;
}

web::View edit_view(web::App& app, const web::Visitor& visitor, db::Reader&, const std::optional<Row>& on_file, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title(on_file ? "Edit machine" : "Add a machine").form(form);
  view.show(on_file ? t::CHANGES : t::ADDS).show_if(form.checked("in-service"), t::IN_SERVICE);
  for (const Kind kind : {Kind::linux_host, Kind::freebsd_host, Kind::dedicated, Kind::colo}) {
    view.add(t::KIND).set(t::KIND_VALUE, kind).set(t::KIND_WORDS, kind_words(kind)).show_if(form.raw("kind") == base::str(kind), t::CHOSEN);
  }
  return view;
}

constexpr RowEdit<Row> kEdit{.list = "/mgmt/hosts.html?done=saved",
                             .object = "machine",
                             .missing = "no_host",
                             .version = &Row::version,
                             .conflict = t::CONFLICT,
                             .find = tables::machines::find,
                             .fill = fill,
                             .read = read,
                             .view = edit_view};

}  // namespace

web::Response host_edit_page(web::GetCtx& c) {
  base::Form fresh;
  fresh.set("in-service", "1");
  return edit_page(c, kEdit, std::move(fresh));
}

web::Response host_edit_submit(web::PostCtx& c) {
  return edit_submit(c, kEdit, c.request.form(), [&](const Row& machine) { return domain::save_machine(c.db, actor(c), machine, site(c).now()); });
}

}  // namespace mgmt
