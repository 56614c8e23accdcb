// A further login of the account: a new one, or one on file (?id=). Nobody but its person ever knows its password: a link to
// choose it is mailed.
#include "apps/am/account_link.h"
#include "apps/am/guard.h"
#include "apps/am/pages.h"
#include "auth/password_link.h"
#include "domain/login_kinds.h"
#include "tpl/am/account_login.h"
#include "web/problem.h"

namespace am {

namespace {

namespace t = tpl::am_account_login;
using Row = tables::am_logins::Row;
using OnFile = std::optional<Row>;

OnFile own_login(db::Reader& db, const web::Visitor& visitor, std::string_view id) {
  const auto named = base::parse<base::AmLoginId>(id);
  auto login = named ? tables::am_logins::find(db, *named) : std::nullopt;
  return login && login->cid == customer(visitor) ? login : std::nullopt;
}

template <class Ctx>
web::Response no_login(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_am_login");
}

base::Form form_of(const Row& login) {
  base::Form form;
  form.set("id", base::str(login.id));
  form.set("version", base::str(login.version));
  form.set("login-email", login.email.text());
  form.set("login-kind", base::str(login.kind));
  form.set("login-state", login.active ? "active" : "disabled");
  return form;
}

web::View page(db::Reader& db, web::App& app, const web::Visitor& visitor, const OnFile& on_file, const base::Form& form,
               const GuardNotes& notes) {
  web::View view{t::kFile, app, visitor};
  const std::string cid = base::display(customer(visitor));
  view.title(on_file ? "Login " + auth::am_name(customer(visitor), on_file->name) : "New login").form(form);
  for (const auto kind : {domain::LoginKind::owner, domain::LoginKind::billing, domain::LoginKind::technical}) {
    view.add(t::KIND).set(t::VALUE, kind).set(t::LABEL, domain::kind_words(kind)).show_if(form.raw("login-kind") == base::str(kind), t::CHECKED);
  }
  if (on_file) {
    web::Scope old = view.add(t::OLD);
    old.set(t::ACCOUNT, auth::am_name(customer(visitor), on_file->name));
    const bool works = form.raw("login-state") != "disabled";
    old.show(works ? t::WORKS : t::DISABLED).show_if(form.checked("login-link"), t::LINK_WANTED);
  } else {
    view.add(t::NEW).set(t::CID, cid);
  }
  show_guard(view, t::GUARD, db, visitor, Guards::account, "Save login", notes);
  return view;
}

void invite(db::Writer& db, web::StepCtx& c, base::AmLoginId id) {
  AmApp& app = site(c);
  const auto account = auth::find_am(db, {customer(c), id});
  const auto mail = account ? account_mail(*account) : std::nullopt;
  if (!mail || !account->open) return;
  const auto key = auth::new_password_link(db, app.random(), account->who, auth::LinkKind::invite, app.now());
  domain::tell_login_invited(db, app.desk(), *mail, choose_link(app, key.value()), app.now() + auth::kInviteTime);
}

web::Response done() { return web::see_other("/am/account.html?saved=1#logins"); }

web::Response add(web::StepCtx& c, base::Form& form) {
  const std::string name = base::to_lower(form.line("login-name", "login_name_wrong", 20));
  if (!form.failed("login-name") && !auth::valid_am_login(name)) form.fail("login-name", "login_name_wrong");
  const auto entry = domain::read_login(form, true);
  const GuardedEdit edit{
      .what = "The login " + auth::am_name(customer(c), name) + " was added",
      .change = [&](db::Writer& db, const base::Form&) {
        return domain::add_login(db, site(c).desk(), actor(c), customer(c), name, entry, [&](base::AmLoginId id) { invite(db, c, id); });
      },
      .page = [&](db::Reader& db, base::Form& sent, const GuardNotes& notes) {
        return page(db, c.app, c.visitor, std::nullopt, sent, notes);
      }};
  auto answer = save_guarded(c, form, edit);
  return answer ? *std::move(answer) : done();
}

web::Response change(web::StepCtx& c, base::Form& form, const Row& on_file) {
  const auto entry = domain::read_login(form, false);
  const bool link = form.checked("login-link");
  const GuardedEdit edit{
      .what = "The login " + auth::am_name(customer(c), on_file.name) + " was changed",
      .change = [&](db::Writer& db, const base::Form& sent) {
        const auto saved = domain::change_login(db, site(c).desk(), actor(c), on_file.id, form_version(sent), entry);
        if (saved.done() && link) invite(db, c, on_file.id);
        return saved;
      },
      .page = [&](db::Reader& db, base::Form& sent, const GuardNotes& notes) {
        if (notes.conflict) sent.set("version", base::str(tables::am_logins::find(db, on_file.id).value().version));
        return page(db, c.app, c.visitor, on_file, sent, notes);
      }};
  auto answer = save_guarded(c, form, edit);
  return answer ? *std::move(answer) : done();
}

}  // namespace

web::Response account_login_page(web::GetCtx& c) {
  const auto id = c.request.query_value("id");
  if (id.empty()) return page(c.db, c.app, c.visitor, std::nullopt, {}, {}).render();
  const auto login = own_login(c.db, c.visitor, id);
  if (!login) return no_login(c);
  return page(c.db, c.app, c.visitor, login, form_of(*login), {}).render();
}

web::Response account_login_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  if (form.raw("id").empty()) return add(c, form);
  const auto login = c.database.read([&](db::Reader& db) { return own_login(db, c.visitor, form.raw("id")); });
  return login ? change(c, form, *login) : no_login(c);
}

}  // namespace am
