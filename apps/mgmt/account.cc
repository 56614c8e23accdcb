// One's own login: name and address, password, second factor, and where one is logged in.
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/own_login.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/proof.h"
#include "auth/logout.h"
#include "domain/audit.h"
#include "domain/notices.h"
#include "tables/audit_log.h"
#include "tables/recovery_codes.h"
#include "tpl/mgmt/account.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_account;

void show_sessions(web::Scope page, db::Reader& db, MgmtApp& app, const web::Visitor& visitor) {
  for (const auto& session : auth::own_sessions(db, base::UserId{visitor.id}, visitor.token, app.lifetime(), app.now())) {
    web::Scope row = page.add(t::SESSION);
    row.set(t::SINCE, short_form(session.created_at))
        .set(t::SINCE_ISO, session.created_at)
        .set(t::SEEN, short_form(session.seen_at))
        .set(t::SEEN_ISO, session.seen_at)
        .set(t::ADDRESS, session.remote_addr)
        .set(t::AGENT, session.agent);
    if (session.this_one) {
      row.show(t::THIS_ONE);
    } else {
      row.add(t::OTHER).set(t::HANDLE, session.handle);
    }
  }
}

web::View account_view(db::Reader& db, MgmtApp& app, const web::Visitor& visitor, const tables::users::Row& user,
                       const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title("Your login").form(form);
  view.set(t::LOGIN, user.login).set(t::ROLE, user.role);
  view.show(user.totp_secret ? t::SECOND_FACTOR : t::NO_SECOND_FACTOR);
  if (user.totp_secret) show_codes_left(view, t::CODES_LEFT, tables::recovery_codes::left(db, user.id));
  if (const auto before = tables::audit_log::before_last(db, "user:" + user.login, "login")) {
    view.add(t::BEFORE)
        .set(t::BEFORE_AT, short_form(before->at))
        .set(t::BEFORE_ISO, before->at)
        .set(t::BEFORE_ADDRESS, before->remote_addr);
  }
  show_sessions(view, db, app, visitor);
  show_proof(view, t::PROOF, app, visitor);
  return view;
}

web::Response end_session(web::StepCtx& c, const base::Form& form) {
  c.database.write([&](db::Writer& db) {
    auth::end_own_session(db, actor(c), base::UserId{c.visitor.id}, form.raw("session"), site(c).now());
  });
  return web::see_other("/mgmt/account.html?ended=1");
}

struct Details {
  std::string name;
  base::Email email;
  std::int64_t version = 0;
};

// False: somebody else has changed the row meanwhile.
bool save(db::Writer& db, MgmtApp& app, const base::Actor& who, base::UserId id, const Details& wanted) {
  const auto user = tables::users::lock(db, id).value();
  domain::Changes changes;
  changes.note("name", user.name, wanted.name).note("e-mail", user.email, wanted.email);
  if (changes.empty()) return true;
  if (!tables::users::edit(db, id, wanted.version, wanted.name, wanted.email, user.role)) return false;
  domain::record(db, who, "user.edited", "user:" + user.login, std::nullopt, changes, app.now());
  if (wanted.email != user.email) {
    domain::tell_login_changed(db, app.desk(), user.name, user.email, user.login,
                               "The e-mail address was changed to " + wanted.email.text(), who.remote_addr);
  }
  return true;
}

}  // namespace

web::Response account_page(web::GetCtx& c) {
  const auto user = own_row(c.db, c.visitor);
  base::Form form;
  form.set("name", user.name);
  form.set("email", user.email.text());
  form.set("version", std::to_string(user.version));
  web::View view = account_view(c.db, site(c), c.visitor, user, form);
  view.show_if(c.request.query_value("ended") == "1", t::ENDED).show_if(c.request.query_value("saved") == "1", t::SAVED);
  return view.render();
}

web::Response account_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  if (form.has("session")) return end_session(c, form);
  MgmtApp& app = site(c);
  Details wanted{.name = form.line("name", "owner_name_missing"),
                 .email = form.required<base::Email>("email", "email_missing", "email_wrong"),
                 .version = form.required<std::int64_t>("version", "once_missing")};
  const bool may = form.ok() && proven(c, form);
  const bool saved = may && c.database.write([&](db::Writer& db) {
    return save(db, app, actor(c), base::UserId{c.visitor.id}, wanted);
  });
  if (saved) return web::see_other("/mgmt/account.html?saved=1");
  form.forget("proof");
  return c.database.read([&](db::Reader& db) {
    const auto user = own_row(db, c.visitor);
    if (may) form.set("version", std::to_string(user.version));
    web::View view = account_view(db, app, c.visitor, user, form);
    if (!may) return view.render();
    show_conflict(view, t::CONFLICT, db, "user:" + user.login);
    return view.render().with(409);
  });
}

}  // namespace mgmt
