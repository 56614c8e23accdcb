#include "apps/mgmt/edit_form.h"

#include "domain/audit.h"
#include "domain/once.h"
#include "tables/audit_log.h"
#include "tpl/mgmt/conflict.h"

namespace mgmt {

namespace {

constexpr int kShown = 5;  // changes of the same thing

}  // namespace

void give_key(base::Form& form, MgmtApp& app) { domain::give_key(form, app.random()); }

bool first_use(web::PostCtx& c, base::Form& form, const std::string& leads_to) {
  return domain::first_use(c.db, form, leads_to, site(c).now());
}

bool well_formed_key(const base::Form& form) { return domain::well_formed_key(form.raw("once")); }

int form_version(const base::Form& form) { return base::parse<int>(form.raw("version")).value_or(0); }

void show_conflict(web::Scope page, web::IncludeName where, db::Reader& db, const std::string& object) {
  namespace t = tpl::mgmt_conflict;
  web::Scope box = page.include(where, t::kFile);
  for (const auto& row : tables::audit_log::of_object(db, object, kShown)) {
    for (const auto& change : domain::field_changes(row)) {
      box.add(t::CHANGE)
          .set(t::WHO, row.actor)
          .set(t::AT, short_form(row.at))
          .set(t::AT_ISO, row.at)
          .set(t::FIELD, change.field)
          .set(t::OLD, change.old_value)
          .set(t::NEW, change.new_value);
    }
  }
}

}  // namespace mgmt
