// One thing that is done to somebody's login, after a page that names the person and the effect.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/proof.h"
#include "apps/mgmt/staff_frame.h"
#include "auth/staff.h"
#include "base/log.h"
#include "domain/audit.h"
#include "domain/notices.h"
#include "domain/staff_logins.h"
#include "tables/sessions.h"
#include "tpl/mgmt/staff_action.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_staff_action;
using tables::users::Row;

const StaffAction* named_action(std::string_view word) {
  for (const StaffAction& action : kStaffActions) {
    if (action.word == word) return &action;
  }
  return nullptr;
}

struct Asked {
  const StaffAction* action = nullptr;
  std::optional<Row> user;
  explicit operator bool() const { return action != nullptr && user; }
};

Asked asked(db::Reader& db, const web::Request& request) {
  return {named_action(request.query_value("do")), tables::users::by_login(db, std::string{request.query_value("login")})};
}

web::Response show(web::App& app, const web::Visitor& visitor, const Asked& what, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title(std::string{what.action->link}).form(form);
  view.set(t::LOGIN, what.user->login)
      .set(t::NAME, what.user->name)
      .set(t::DO, what.action->word)
      .set(t::WHAT, what.action->link)
      .set(t::EFFECT, what.action->effect)
      .set(t::BUTTON, what.action->button)
      .show(what.action->severe ? t::SEVERE : t::MILD);
  show_proof(view, t::PROOF, app, visitor);
  return view.render();
}

void record(db::Writer& db, web::StepCtx& c, const Row& user, const char* action, bool was, bool is) {
  domain::Changes changes;
  changes.note("active", was, is);
  domain::record(db, actor(c), action, "user:" + user.login, std::nullopt, changes, site(c).now());
}

// Empty, or why not.
std::string_view act(db::Writer& db, web::StepCtx& c, std::string_view word, base::UserId id) {
  MgmtApp& app = site(c);
  const base::UserId self{c.visitor.id};
  const auto user = tables::users::lock(db, id).value();
  if (word == "setup") {
    send_setup(db, app, user.id, user.name, user.email, user.login);
    record(db, c, user, "user.setup_sent", user.active, user.active);
  } else if (word == "sessions") {
    tables::sessions::remove_of(db, user.id);
    record(db, c, user, "user.sessions_ended", user.active, user.active);
  } else if (word == "no-totp") {
    if (user.id == self) return "staff_self";
    auth::remove_second_factor(db, user);
    record(db, c, user, "user.totp_removed", user.active, user.active);
    domain::tell_login_changed(db, app.desk(), user.name, user.email, user.login, "The second factor was taken away by " + c.visitor.name,
                               c.request.remote_addr);
  } else {
    const bool active = word == "enable";
    if (const auto fault = domain::staff_fault(db, self, user, user.role, active); !fault.empty()) return fault;
    auth::set_active(db, user, active);
    record(db, c, user, active ? "user.enabled" : "user.disabled", user.active, active);
  }
  return {};
}

}  // namespace

web::Response staff_action_page(web::GetCtx& c) {
  const Asked what = asked(c.db, c.request);
  if (!what) return web::problem(c.app, c.visitor, c.request, 404, "no_staff");
  return show(c.app, c.visitor, what, {});
}

web::Response staff_action_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  const Asked what = c.database.read([&](db::Reader& db) { return asked(db, c.request); });
  if (!what) return web::problem(c.app, c.visitor, c.request, 404, "no_staff");
  if (!proven(c, form)) return show(c.app, c.visitor, what, form);
  const auto fault = c.database.write([&](db::Writer& db) { return act(db, c, what.action->word, what.user->id); });
  if (!fault.empty()) {
    form.fail("do", fault);
    return show(c.app, c.visitor, what, form);
  }
  base::log::info("user.action", {{"who", what.user->login}, {"what", what.action->word}, {"by", c.visitor.name}});
  return web::see_other("/mgmt/staff.html?done=1");
}

}  // namespace mgmt
