// Adds a power strip or changes one. Its secrets go in and never come out: a field that is left empty keeps what is on file.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/row_edit.h"
#include "apps/mgmt/strip_words.h"
#include "domain/power.h"
#include "tpl/mgmt/ats_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ats_edit;
using base::SnmpVersion;
using base::StripDriver;
using tables::power_strips::Row;

const char* version_words(SnmpVersion version) {
  switch (version) {
    case SnmpVersion::v3: return "3, with authentication and privacy (SHA, AES)";
    case SnmpVersion::v2c: return "2c, in clear";
    case SnmpVersion::v1: return "1, in clear";
  }
  return "";
}

void fill(base::Form& form, const Row& row) {
  form.set("name", row.name);
  form.set("driver", base::str(row.driver));
  form.set("address", row.address);
  form.set("snmp", base::str(row.version));
  form.set("plain", row.plain_allowed ? "1" : "");
  form.set("user", row.user);
  form.set("place", row.place);
  form.set("page", row.page_url);
  form.set("in-service", row.in_service ? "1" : "");
}

Row read(base::Form& form) {
  Row row;
  row.name = form.line("name", "strip_name_missing", 30);
  row.driver = form.required<StripDriver>("driver", "strip_driver_missing");
  row.address = form.line("address", "strip_address_missing", 260);
  row.version = form.required<SnmpVersion>("snmp", "strip_version_missing");
  row.plain_allowed = form.checked("plain");
  row.user = form.line("user", "", 32);
  row.place = form.line("place", "", 60);
  row.page_url = form.line("page", "", 200);
  row.in_service = form.checked("in-service");
  return row;
}

// Out of the form at once, so that they are never written back into a page.
domain::StripSecrets take_secrets(base::Form& form) {
  const auto taken = [&](std::string_view field) {
    base::Secret secret{std::string{form.raw(field)}};
    form.forget(field);
    return secret;
  };
  return {taken("community"), taken("auth"), taken("privacy")};
}

std::optional<Row> find(db::Reader& db, base::PowerStripId id) {
  const auto strip = tables::power_strips::find(db, id);
  return strip ? std::optional{strip->row} : std::nullopt;
}

web::View edit_view(web::App& app, const web::Visitor& visitor, db::Reader&, const std::optional<Row>& on_file, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title(on_file ? "Edit power strip" : "Add a power strip").form(form);
  view.show(on_file ? t::CHANGES : t::ADDS).show_if(form.checked("in-service"), t::IN_SERVICE).show_if(form.checked("plain"), t::PLAIN);
  for (const auto driver : {StripDriver::rpdu, StripDriver::rpdu2, StripDriver::masterswitch}) {
    view.add(t::DRIVER).set(t::CHOICE, driver).set(t::CHOICE_WORDS, strip_words(driver)).show_if(form.raw("driver") == base::str(driver), t::CHOSEN);
  }
  for (const auto version : {SnmpVersion::v3, SnmpVersion::v2c, SnmpVersion::v1}) {
    view.add(t::SNMP).set(t::CHOICE, version).set(t::CHOICE_WORDS, version_words(version)).show_if(form.raw("snmp") == base::str(version), t::CHOSEN);
  }
  return view;
}

constexpr RowEdit<Row> kEdit{.list = "/mgmt/ats.html?done=saved",
                             .object = "strip",
                             .missing = "no_strip",
                             .version = &Row::row_version,
                             .conflict = t::CONFLICT,
                             .find = find,
                             .fill = fill,
                             .read = read,
                             .view = edit_view};

}  // namespace

web::Response ats_edit_page(web::GetCtx& c) {
  base::Form fresh;
  fresh.set("in-service", "1");
  fresh.set("snmp", "v3");
  return edit_page(c, kEdit, std::move(fresh));
}

web::Response ats_edit_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto secrets = take_secrets(form);
  auto& box = *site(c).services().strip_box;
  if (!box.probe().empty()) form.fail("name", "strip_no_key");
  return edit_submit(c, kEdit, std::move(form),
                     [&](const Row& strip) { return domain::save_strip(c.db, box, actor(c), strip, secrets, site(c).now()); });
}

}  // namespace mgmt
