// Adding a person, who then gets a link to choose a password, and changing name, address and role. What else may be done to an
// account leads on to staff_action.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/proof.h"
#include "apps/mgmt/staff_frame.h"
#include "domain/staff_logins.h"
#include "tables/used_forms.h"
#include "tpl/mgmt/staff_edit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_staff_edit;
using tables::users::Role;
using tables::users::Row;

constexpr char kStaff[] = "/mgmt/staff.html?done=1";

void show_actions(web::View& view, const web::Visitor& visitor, const Row& user) {
  web::Scope box = view.add(t::ACTIONS);
  for (const StaffAction& action : kStaffActions) {
    if (!applies(action, user, base::UserId{visitor.id})) continue;
    box.add(t::ACTION)
        .set(t::PAGE, "/mgmt/staff_action.html?login=" + user.login + "&do=" + std::string{action.word})
        .set(t::WORDS, action.link);
  }
}

web::View edit_view(web::App& app, const web::Visitor& visitor, const std::optional<Row>& user, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title(user ? "Staff: " + user->login : "Add a person").form(form);
  for (const Role role : {Role::support, Role::billing, Role::sysadmin, Role::admin}) {
    view.add(t::ROLE).set(t::ROLE_WORD, role).show_if(form.raw("role") == base::str(role), t::ROLE_CHOSEN);
  }
  if (user) {
    view.add(t::EXISTING).set(t::LOGIN, user->login);
    show_actions(view, visitor, *user);
  } else {
    view.show(t::FRESH);
  }
  show_proof(view, t::PROOF, app, visitor);
  return view;
}

// Nothing for another copy of the form. The link to choose a password goes out in the same transaction.
domain::Saved add(db::Writer& db, web::StepCtx& c, const base::Form& form, const std::string& login, const domain::StaffEntry& entry) {
  MgmtApp& app = site(c);
  if (!tables::used_forms::take(db, std::string{form.raw("once")}, kStaff, app.now())) return {};
  return domain::add_staff(db, actor(c), login, entry, app.now(),
                           [&](base::UserId id) { send_setup(db, app, id, entry.name, entry.email, login); });
}

web::Response add_person(web::StepCtx& c, base::Form& form) {
  const std::string login = domain::read_staff_login(form);
  const auto entry = domain::read_staff(form);
  if (!well_formed_key(form)) form.fail("once", "once_missing");
  if (form.ok() && proven(c, form)) {
    const auto saved = c.database.write([&](db::Writer& db) { return add(db, c, form, login, entry); });
    if (saved.done()) return web::see_other(kStaff);
    saved.mark(form);
    give_key(form, site(c));
  }
  form.forget("proof");
  return edit_view(c.app, c.visitor, std::nullopt, form).render();
}

web::Response change_person(web::StepCtx& c, base::Form& form, const Row& user) {
  const auto entry = domain::read_staff(form);
  const auto version = form.required<std::int64_t>("version", "once_missing");
  domain::Saved saved;
  if (form.ok() && proven(c, form)) {
    saved = c.database.write([&](db::Writer& db) {
      return domain::change_staff(db, actor(c), base::UserId{c.visitor.id}, user.id, version, entry, site(c).now());
    });
    if (saved.done()) return web::see_other(kStaff);
    saved.mark(form);
  }
  form.forget("proof");
  return c.database.read([&](db::Reader& db) {
    const auto present = tables::users::find(db, user.id);
    if (saved.conflict) form.set("version", std::to_string(present.value().version));
    web::View view = edit_view(c.app, c.visitor, present, form);
    if (!saved.conflict) return view.render();
    show_conflict(view, t::CONFLICT, db, "user:" + user.login);
    return view.render().with(409);
  });
}

}  // namespace

web::Response staff_edit_page(web::GetCtx& c) {
  base::Form form;
  std::optional<Row> user;
  if (const auto login = c.request.query_value("login"); !login.empty()) {
    user = tables::users::by_login(c.db, std::string{login});
    if (!user) return web::problem(c.app, c.visitor, c.request, 404, "no_staff");
    form.set("name", user->name);
    form.set("email", user->email.text());
    form.set("role", base::str(user->role));
    form.set("version", std::to_string(user->version));
  } else {
    give_key(form, site(c));
  }
  return edit_view(c.app, c.visitor, user, form).render();
}

web::Response staff_edit_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  const auto login = c.request.query_value("login");
  if (login.empty()) return add_person(c, form);
  const auto user = c.database.read([&](db::Reader& db) { return tables::users::by_login(db, std::string{login}); });
  if (!user) return web::problem(c.app, c.visitor, c.request, 404, "no_staff");
  return change_person(c, form, *user);
}

}  // namespace mgmt
