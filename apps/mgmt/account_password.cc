// A new password of one's own: the old one is asked for, and all other sessions end.
#include "apps/mgmt/new_password.h"
#include "apps/mgmt/own_login.h"
#include "apps/mgmt/pages.h"
#include "auth/password.h"
#include "auth/proof.h"
#include "auth/staff.h"
#include "base/log.h"
#include "domain/audit.h"
#include "domain/notices.h"
#include "tpl/mgmt/account_password.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_account_password;

web::Response show(web::App& app, const web::Visitor& visitor, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title("Change your password").form(form);
  view.set(t::LOGIN, visitor.name);
  show_new_password(view, t::NEW_PASSWORD);
  return view.render();
}

// The old password goes through the same throttle as the login.
void check_old(web::StepCtx& c, base::Form& form, const base::Secret& old) {
  if (old.empty()) {
    form.fail("old", "password_old_missing");
    return;
  }
  MgmtApp& app = site(c);
  const auth::Proof proof =
      auth::prove_password({c.database, app.clock(), app.random()}, actor(c), base::UserId{c.visitor.id}, old, c.visitor.token);
  if (proof.outcome == auth::Proof::Outcome::wrong) form.fail("old", "password_old_wrong");
  if (proof.outcome == auth::Proof::Outcome::waiting) {
    form.fail("old", proof.wait > std::chrono::minutes{1} ? "login_shut" : "login_wait");
  }
}

}  // namespace

web::Response account_password_page(web::GetCtx& c) { return show(c.app, c.visitor, {}); }

web::Response account_password_submit(web::StepCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const base::Secret old{std::string{form.raw("old")}};
  form.forget("old");
  const auto user = c.database.read([&](db::Reader& db) { return own_row(db, c.visitor); });
  const base::Secret chosen = new_password(form, user, app);
  if (form.ok()) check_old(c, form, old);
  if (!form.ok()) return show(c.app, c.visitor, form);

  const std::string hash = auth::hash_password(chosen);
  c.database.write([&](db::Writer& db) {
    auth::set_password(db, user, hash, c.visitor.token, app.now());
    domain::record(db, actor(c), "user.password", "user:" + user.login, std::nullopt, {}, app.now());
    domain::tell_login_changed(db, app.desk(), user.name, user.email, user.login, "The password was changed", c.request.remote_addr);
  });
  base::log::info("user.password", {{"who", user.login}, {"addr", c.request.remote_addr}});
  return web::see_other("/mgmt/account.html?saved=1");
}

}  // namespace mgmt
