// One's own second factor: begun (a secret is shown), confirmed by a code of it, and from then on asked for at each login; and
// the recovery codes, which are shown once. Only an admin can take a second factor away.
#include "apps/mgmt/own_login.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/proof.h"
#include "auth/digest.h"
#include "auth/recovery.h"
#include "auth/totp.h"
#include "base/log.h"
#include "domain/audit.h"
#include "domain/notices.h"
#include "tables/recovery_codes.h"
#include "tables/sessions.h"
#include "tpl/mgmt/account_totp.h"
#include "web/qr_code.h"
#include "web/totp_key.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_account_totp;

void show_pending(web::View& view, const MgmtApp& app, const std::string& login, const std::string& secret) {
  const std::string& company = app.config().text("COMPANY_NAME");
  const web::QrCode qr = web::qr_code(auth::totp_url(company, login, base::Secret{secret}));
  view.add(t::PENDING)
      .set(t::SECRET, web::in_groups(secret))
      .set(t::SECRET_BARE, secret)
      .set(t::ISSUER, base::replace_all(company, " ", "-"))  // in a link a blank becomes a plus, which apps show
      .set(t::LOGIN, login)
      .set(t::SIZE, qr.size)
      .set(t::QR, qr.path);
}

web::View totp_view(db::Reader& db, MgmtApp& app, const web::Visitor& visitor, const base::Form& form) {
  const auto user = own_row(db, visitor);
  web::View view{t::kFile, app, visitor};
  view.title("Your second factor").form(form);
  view.show_if(visitor.own_login_only && !user.totp_secret, t::FIRST);
  if (user.totp_secret) {
    web::Scope set = view.add(t::SET);
    show_codes_left(set, t::CODES_LEFT, tables::recovery_codes::left(db, user.id));
    view.show(user.totp_pending ? t::PENDING_TOO : t::NO_PENDING);
  } else {
    view.show(t::NONE);
    view.show_if(!user.totp_pending, t::NOT_BEGUN);
  }
  if (user.totp_pending) show_pending(view, app, user.login, *user.totp_pending);
  show_proof(view, t::PROOF, app, visitor);
  return view;
}

web::Response again(web::StepCtx& c, const base::Form& form) {
  return c.database.read([&](db::Reader& db) { return totp_view(db, site(c), c.visitor, form).render(); });
}

// Codes are in this answer and nowhere else.
web::Response with_codes(web::StepCtx& c, const std::vector<std::string>& codes) {
  return c.database.read([&](db::Reader& db) {
    web::Visitor visitor = c.visitor;
    visitor.own_login_only = false;
    web::View view = totp_view(db, site(c), visitor, {});
    web::Scope shown = view.add(t::CODES);
    std::string all;
    for (const std::string& code : codes) {
      shown.add(t::CODE).set(t::TEXT, code);
      all += code + '\n';
    }
    shown.set(t::ALL, all);
    return view.render();
  });
}

void trace(db::Writer& db, web::StepCtx& c, const tables::users::Row& user, const char* action, const std::string& what) {
  MgmtApp& app = site(c);
  domain::record(db, actor(c), action, "user:" + user.login, std::nullopt, {}, app.now());
  domain::tell_login_changed(db, app.desk(), user.name, user.email, user.login, what, c.request.remote_addr);
}

web::Response begin(web::StepCtx& c) {
  const base::Secret secret = auth::new_totp_secret(site(c).random());
  c.database.write([&](db::Writer& db) { tables::users::set_totp_pending(db, base::UserId{c.visitor.id}, secret.reveal()); });
  return web::see_other("/mgmt/account_totp.html");
}

web::Response new_codes(web::StepCtx& c) {
  const auto codes = auth::new_recovery_codes(site(c).random());
  const bool made = c.database.write([&](db::Writer& db) {
    const auto user = tables::users::lock(db, base::UserId{c.visitor.id}).value();
    if (!user.totp_secret) return false;
    auth::set_recovery_codes(db, user.id, codes);
    trace(db, c, user, "recovery.made", "New recovery codes were made");
    return true;
  });
  if (!made) return web::see_other("/mgmt/account_totp.html");
  base::log::info("recovery.made", {{"who", c.visitor.name}, {"addr", c.request.remote_addr}});
  return with_codes(c, codes);
}

web::Response confirm(web::StepCtx& c, base::Form& form) {
  MgmtApp& app = site(c);
  const auto codes = auth::new_recovery_codes(app.random());
  const bool good = c.database.write([&](db::Writer& db) {
    const auto user = tables::users::lock(db, base::UserId{c.visitor.id}).value();
    if (!user.totp_pending) return false;
    const auto step = auth::verify_totp(base::Secret{*user.totp_pending}, form.raw("code"), app.now(), 0);
    if (!step) return false;
    tables::users::set_totp(db, user.id, *user.totp_pending);
    tables::users::set_totp_counter(db, user.id, *step);
    auth::set_recovery_codes(db, user.id, codes);
    tables::sessions::remove_others(db, user.id, auth::sha256(c.visitor.token));
    trace(db, c, user, "user.totp", user.totp_secret ? "The second factor was replaced" : "A second factor was set up");
    return true;
  });
  form.forget("code");
  if (!good) {
    form.fail("code", "totp_code_wrong");
    return again(c, form);
  }
  base::log::info("user.totp", {{"who", c.visitor.name}, {"addr", c.request.remote_addr}});
  return with_codes(c, codes);
}

}  // namespace

web::Response account_totp_page(web::GetCtx& c) {
  web::View view = totp_view(c.db, site(c), c.visitor, {});
  view.show_if(c.request.query_value("recovered") == "1", t::RECOVERED);
  return view.render();
}

web::Response account_totp_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  const std::string what{form.raw("do")};
  if (what == "confirm" && base::trim(form.raw("code")).empty()) form.fail("code", "totp_code_missing");
  if (!form.ok() || !proven(c, form)) return again(c, form);
  if (what == "begin") return begin(c);
  if (what == "codes") return new_codes(c);
  return confirm(c, form);
}

}  // namespace mgmt
