// Where the link in the mail to a member of staff leads: they choose a password, and log in with it. The link works once.
#include "apps/mgmt/new_password.h"
#include "apps/mgmt/pages.h"
#include "auth/password.h"
#include "auth/staff.h"
#include "base/log.h"
#include "domain/audit.h"
#include "domain/notices.h"
#include "tpl/mgmt/setup.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_setup;

web::Response show(web::App& app, const web::Visitor& visitor, const tables::users::Row& user, base::Form form, std::string_view key) {
  form.set("key", std::string{key});
  web::View view{t::kFile, app, visitor};
  view.title("Choose your password").form(form);
  view.set(t::NAME, user.name).set(t::LOGIN, user.login);
  show_new_password(view, t::NEW_PASSWORD);
  return view.render();
}

template <class Ctx>
web::Response gone(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "setup_gone");
}

}  // namespace

web::Response setup_page(web::GetCtx& c) {
  const auto key = c.request.query_value("key");
  const auto user = auth::setup_of(c.db, key, site(c).now());
  return user ? show(c.app, c.visitor, *user, {}, key) : gone(c);
}

web::Response setup_submit(web::StepCtx& c) {
  MgmtApp& app = site(c);
  base::Form form = c.request.form();
  const std::string key{form.raw("key")};
  const auto user = c.database.read([&](db::Reader& db) { return auth::setup_of(db, key, app.now()); });
  if (!user) return gone(c);
  const base::Secret chosen = new_password(form, *user, app);
  if (!form.ok()) return show(c.app, c.visitor, *user, form, key);

  const std::string hash = auth::hash_password(chosen);
  const bool set = c.database.write([&](db::Writer& db) {
    const auto owner = auth::take_setup(db, key, app.now());
    if (!owner) return false;
    auth::set_password(db, *owner, hash, "", app.now());
    domain::record(db, {"user:" + owner->login, c.request.remote_addr, c.request.id}, "user.password", "user:" + owner->login,
                   std::nullopt, {}, app.now());
    domain::tell_login_changed(db, app.desk(), owner->name, owner->email, owner->login, "The password was set by a link that was mailed to you",
                               c.request.remote_addr);
    return true;
  });
  if (!set) return gone(c);
  base::log::info("user.password", {{"who", user->login}, {"addr", c.request.remote_addr}});
  return web::see_other("/mgmt/login.html?set=1");
}

}  // namespace mgmt
