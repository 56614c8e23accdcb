// Where the link of a forgotten password or of a new login leads. The link is used up by a form at once and gives way to a
// permission of this browser (auth/password_link); with that a password is chosen. It does not log in.
#include "apps/am/account_link.h"
#include "apps/am/pages.h"
#include "auth/password.h"
#include "auth/password_link.h"
#include "auth/session.h"
#include "base/log.h"
#include "tpl/am/choose_password.h"
#include "web/new_password.h"
#include "web/problem.h"

namespace am {

namespace {

namespace t = tpl::am_choose_password;

template <class Ctx>
web::Response gone(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 410, "link_gone");
}

web::Response ask(web::App& app, const web::Visitor& visitor, const auth::AmAccount& account, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title("Choose a password").form(form);
  web::Scope choosing = view.add(t::CHOOSING);
  choosing.set(t::ACCOUNT, account.name());
  web::show_new_password(choosing, t::NEW_PASSWORD);
  return view.render();
}

// The permission is for a new cookie: nothing that was planted in the browser before is worth anything.
web::Response exchange(web::StepCtx& c, std::string_view key) {
  AmApp& app = site(c);
  const std::string cookie = app.fresh_token();
  const bool good = c.database.write([&](db::Writer& db) {
    if (!auth::exchange_link(db, key, cookie, app.now())) return false;
    auth::end_session(db, c.visitor.token);
    return true;
  });
  if (!good) {
    base::log::info("link.refused", {{"addr", c.request.remote_addr}});
    return gone(c);
  }
  return web::see_other("/am/choose_password.html").header("Set-Cookie", web::cookie(app, cookie));
}

}  // namespace

web::Response choose_password_page(web::GetCtx& c) {
  if (const auto key = c.request.query_value("key"); !key.empty()) {
    web::View view{t::kFile, c.app, c.visitor};
    view.title("Choose a password").add(t::ARRIVING).set(t::KEY, key);
    return view.render();
  }
  const auto account = auth::may_choose(c.db, c.visitor.token, site(c).now());
  return account ? ask(c.app, c.visitor, *account, {}) : gone(c);
}

web::Response choose_password_submit(web::StepCtx& c) {
  AmApp& app = site(c);
  base::Form form = c.request.form();
  if (form.has("key")) return exchange(c, form.raw("key"));
  const auto account = c.database.read([&](db::Reader& db) { return auth::may_choose(db, c.visitor.token, app.now()); });
  if (!account) return gone(c);
  const base::Secret chosen = web::new_password(form, account->name(), {account->person, account->company, app.config().text("COMPANY_NAME")});
  if (!form.ok()) return ask(c.app, c.visitor, *account, form);

  const std::string hash = auth::hash_password(chosen);
  const bool set = c.database.write([&](db::Writer& db) {
    const auto held = auth::take_choice(db, c.visitor.token, app.now());
    if (!held) return false;
    set_password(db, c, *held, hash);
    return true;
  });
  return set ? web::see_other(c.app.login_path() + "?set=1") : gone(c);
}

}  // namespace am
