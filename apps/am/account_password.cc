// A new password for one's own login: with the old one and a security code; all other sessions of it end.
#include "apps/am/guard.h"
#include "apps/am/pages.h"
#include "auth/password.h"
#include "auth/throttle.h"
#include "domain/audit.h"
#include "tpl/am/account_password.h"
#include "web/new_password.h"

namespace am {

namespace {

namespace t = tpl::am_account_password;

web::View page(db::Reader& db, web::App& app, const web::Visitor& visitor, const base::Form& form, const GuardNotes& notes) {
  web::View view{t::kFile, app, visitor};
  view.title("Change your password").form(form).set(t::ACCOUNT, visitor.name);
  web::show_new_password(view, t::NEW_PASSWORD);
  show_guard(view, t::GUARD, db, visitor, Guards::own_login, "Change password", notes);
  return view;
}

// The old password goes through the same throttle as the login.
void check_old(web::StepCtx& c, base::Form& form, const auth::AmAccount& account, const base::Secret& old) {
  AmApp& app = site(c);
  const auto knock = auth::knock(auth::Door::am, auth::am_subject(account.who.cid, account.login), true, c.request.remote_addr);
  const auto wait = c.database.read([&](db::Reader& db) { return auth::wait_before(db, knock, app.now()); });
  if (wait > std::chrono::seconds{0}) return form.fail("old", "login_wait");
  const bool good = auth::check_password(old, account.hash).good;
  if (good) return;
  c.database.write([&](db::Writer& db) {
    (void)auth::hold(db, knock, app.now());
    auth::count_failure(db, knock, app.now());
  });
  form.fail("old", "password_old_wrong");
}

}  // namespace

web::Response account_password_page(web::GetCtx& c) { return page(c.db, c.app, c.visitor, {}, {}).render(); }

web::Response account_password_submit(web::StepCtx& c) {
  AmApp& app = site(c);
  base::Form form = c.request.form();
  const base::Secret old{std::string{form.raw("old")}};
  form.forget("old");
  const auto account = c.database.read([&](db::Reader& db) { return auth::find_am(db, who(c.visitor)); }).value();
  const bool saves = form.raw("go") != "code";
  const base::Secret chosen = web::new_password(form, account.name(), {account.person, account.company, app.config().text("COMPANY_NAME")});
  if (old.empty()) form.fail("old", "password_old_missing");
  if (form.ok() && saves && !base::trim(form.raw("security-code")).empty()) check_old(c, form, account, old);
  const std::string hash = form.ok() && saves ? auth::hash_password(chosen) : "";
  const GuardedEdit edit{
      .guards = Guards::own_login,
      .what = "The password of " + account.name() + " was changed",
      .change = [&](db::Writer& db, const base::Form&) {
        auth::set_am_password(db, account, hash, c.visitor.token, app.now());
        domain::record(db, actor(c), "am.password", "customer:" + auth::am_subject(account.who.cid, account.login), account.who.cid, {}, app.now());
        return domain::Saved{};
      },
      .page = [&](db::Reader& db, base::Form& sent, const GuardNotes& notes) { return page(db, c.app, c.visitor, sent, notes); }};
  if (auto answer = save_guarded(c, form, edit)) return *std::move(answer);
  return web::see_other("/am/account.html?saved=1");
}

}  // namespace am
