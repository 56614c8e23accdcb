// A system's own root password: staff set it, and see it after a proof of who they are. It is never in an address, a log or the
// audit trail; that somebody has seen it is.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/proof.h"
#include "apps/mgmt/system_page.h"
#include "base/log.h"
#include "domain/system_password.h"
#include "tables/system_secrets.h"
#include "tpl/mgmt/system_password.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_system_password;
constexpr std::size_t kMost = 128;  // bytes: what the column holds of it when it is sealed

struct Subject {
  NamedSystem named;
  std::optional<tables::system_secrets::Row> secret;
};

std::optional<Subject> subject(db::Reader& db, std::string_view sysid) {
  auto named = named_system(db, sysid);
  if (!named) return std::nullopt;
  const auto id = named->row().id;
  return Subject{*std::move(named), tables::system_secrets::find(db, id)};
}

web::View form_view(web::App& app, const web::Visitor& visitor, const base::Form& form, const Subject& about) {
  web::View view{t::kFile, app, visitor};
  head(view, about.named, "Password of");
  view.form(form);
  const auto& row = about.named.row();
  view.set(t::CID, base::display(row.cid)).set(t::CUSTOMER, customer_path(row.cid, "systems")).set(t::SYSID, row.id).set(t::HOST, row.hostname);
  if (about.secret) {
    view.add(t::ON_FILE).set(t::AT, short_form(about.secret->set_at)).set(t::AT_ISO, about.secret->set_at);
    show_proof(view, t::PROOF, app, visitor);
  } else {
    view.show(t::NONE_ON_FILE);
  }
  return view;
}

void check(base::Form& form, const base::Secret& password) {
  const std::string& text = password.reveal();
  if (text.empty()) {
    form.fail("password", "system_password_missing");
  } else if (text.size() > kMost || text.find_first_of("\r\n\t") != std::string::npos || base::has_control(text)) {
    form.fail("password", "system_password_wrong");
  }
}

web::Response set_it(web::StepCtx& c, base::Form& form, const Subject& about) {
  MgmtApp& app = site(c);
  const base::Secret password{std::string{form.raw("password")}};
  form.forget("password");
  check(form, password);
  if (!form.ok()) return form_view(c.app, c.visitor, form, about).render();
  const auto& row = about.named.row();
  const bool its_own = c.database.write([&](db::Writer& db) {
    return domain::set_system_password(db, *app.services().box, actor(c), row.id, row.cid, password, app.now());
  });
  if (!its_own) {
    form.fail("password", "system_password_shared");
    return form_view(c.app, c.visitor, form, about).render();
  }
  base::log::info("system.password_set", {{"sysid", row.id.value}});
  return web::see_other(systems_path(row.cid, "password"));
}

web::Response show_it(web::StepCtx& c, base::Form& form, const Subject& about) {
  MgmtApp& app = site(c);
  if (!proven(c, form)) return form_view(c.app, c.visitor, form, about).render();
  const auto& row = about.named.row();
  const auto password = c.database.write([&](db::Writer& db) {
    return domain::show_system_password(db, *app.services().box, actor(c), row.id, row.cid, app.now());
  });
  base::log::info("system.password_shown", {{"sysid", row.id.value}});
  web::View view = form_view(c.app, c.visitor, form, about);
  if (password) {
    view.add(t::SHOWN).set(t::PASSWORD, password->reveal());
  } else {
    view.show(t::UNREADABLE);
  }
  return view.render();
}

}  // namespace

web::Response system_password_page(web::GetCtx& c) {
  const auto about = subject(c.db, c.request.query_value("sysid"));
  if (!about) return no_system(c);
  return form_view(c.app, c.visitor, base::Form{}, *about).render();
}

web::Response system_password_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  const auto about = c.database.read([&](db::Reader& db) { return subject(db, form.raw("sysid")); });
  if (!about) return no_system(c);
  return form.raw("go") == "show" ? show_it(c, form, *about) : set_it(c, form, *about);
}

}  // namespace mgmt
