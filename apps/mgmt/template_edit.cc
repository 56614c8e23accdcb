// Adds a template of an operating system, changes one, or retires it.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/row_edit.h"
#include "domain/machine_park.h"
#include "tpl/mgmt/template_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_template_edit;
using tables::ref_templates::Entry;
using tables::ref_templates::Family;

constexpr int kLastPosition = 999;

void fill(base::Form& form, const Entry& entry) {
  form.set("name", entry.os_name);
  form.set("family", base::str(entry.family));
  form.set("machine", entry.machine ? base::str(*entry.machine) : "");
  form.set("signup", entry.in_signup ? "1" : "");
  form.set("signup-oss", entry.in_signup_oss ? "1" : "");
  form.set("retired", entry.retired ? "1" : "");
  form.set("position", base::str(entry.position));
}

Entry read(base::Form& form) {
  Entry entry;
  entry.os_name = form.line("name", "template_name_missing", 60);
  entry.family = form.required<Family>("family", "template_family_missing");
  entry.machine = form.maybe<base::MachineId>("machine", "template_machine_wrong");
  entry.in_signup = form.checked("signup");
  entry.in_signup_oss = form.checked("signup-oss");
  entry.retired = form.checked("retired");
  entry.position = form.number("position", 0, kLastPosition, "position_wrong");
  return entry;
}

web::View edit_view(web::App& app, const web::Visitor& visitor, db::Reader& db, const std::optional<Entry>& on_file, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title(on_file ? "Edit template" : "Add a template").form(form);
  view.show(on_file ? t::CHANGES : t::ADDS).show_if(form.raw("machine").empty(), t::ON_ALL);
  if (form.raw("family") == "linux") view.show(t::LINUX);
  if (form.raw("family") == "freebsd") view.show(t::FREEBSD);
  view.show_if(form.checked("signup"), t::IN_SIGNUP).show_if(form.checked("signup-oss"), t::IN_SIGNUP_OSS).show_if(form.checked("retired"), t::RETIRED);
  for (const auto& machine : tables::machines::all(db)) {
    using enum tables::machines::Kind;
    if (machine.kind != linux_host && machine.kind != freebsd_host) continue;
    view.add(t::MACHINE).set(t::MACHINE_ID, machine.id).set(t::MACHINE_NAME, machine.name).show_if(form.raw("machine") == base::str(machine.id), t::CHOSEN);
  }
  return view;
}

constexpr RowEdit<Entry> kEdit{.list = "/mgmt/templates.html?done=saved",
                               .object = "template",
                               .missing = "no_template",
                               .version = &Entry::row_version,
                               .conflict = t::CONFLICT,
                               .find = tables::ref_templates::find,
                               .fill = fill,
                               .read = read,
                               .view = edit_view};

}  // namespace

web::Response template_edit_page(web::GetCtx& c) { return edit_page(c, kEdit); }

web::Response template_edit_submit(web::PostCtx& c) {
  return edit_submit(c, kEdit, c.request.form(), [&](const Entry& entry) { return domain::save_template(c.db, actor(c), entry, site(c).now()); });
}

}  // namespace mgmt
