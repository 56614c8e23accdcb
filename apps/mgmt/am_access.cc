// A customer's access to the Account Manager: reset, activate, activate and mail, and the way in for who has lost a second factor. Staff never see or make a password; what they
// see, once, is a code with which the customer chooses one.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/customer_people.h"
#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "auth/am_account.h"
#include "auth/setup_code.h"
#include "base/log.h"
#include "domain/access_mail.h"
#include "domain/account_mail.h"
#include "domain/audit.h"
#include "tables/am_factors.h"
#include "tables/systems.h"
#include "tables/tokens.h"
#include "tpl/mgmt/am_access.h"
#include "tpl/mgmt/am_code.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_am_access;
using auth::Who;
using tables::customers::Head;
using tables::systems::Place;

std::string path(base::CustomerId cid, const char* said) { return "/mgmt/am_access.html?cid=" + base::display(cid) + "&said=" + said; }

template <class Ctx>
web::View page(Ctx& c, const Head& customer, const base::Form& form) {
  MgmtApp& app = site(c);
  const auto account = tables::customers::account(c.db, customer.cid).value();
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Account Manager access of " + base::display(customer.cid)).form(form);
  show_ident(view, customer);
  view.set(t::CID, base::display(customer.cid))
      .set(t::NAME, customer.display_name())
      .set(t::ACCESS, access_words(account.has_password, account.am_enabled));
  for (const auto where : {t::RESET_KEY, t::ACTIVATE_KEY, t::EMAIL_KEY}) {
    base::Form fresh;
    give_key(fresh, app);
    view.set(where, fresh.raw("once"));
  }
  view.show_if(account.has_password, t::HAS_PASSWORD);
  view.show(account.am_enabled ? t::IS_ENABLED : t::NOT_ENABLED);
  view.show(tables::systems::places(c.db, customer.cid).empty() ? t::BY_LINK : t::BY_FILE);
  if (account.person.email) {
    view.add(t::EMAIL_ON_FILE).set(t::OWNER_EMAIL, *account.person.email);
  } else {
    view.show(t::NO_EMAIL);
  }
  for (const auto& holder : tables::am_factors::holders(c.db, customer.cid)) {
    base::Form fresh;
    give_key(fresh, app);
    view.add(t::FACTOR).set(t::LOGIN, auth::am_name(customer.cid, holder.name)).set(t::LOGIN_KEY, holder.who.key()).set(t::FACTOR_KEY, fresh.raw("once"));
  }
  if (const auto open = tables::tokens::open_of(c.db, customer.cid, tables::tokens::Purpose::activation, app.now())) {
    view.add(t::OPEN_CODE)
        .set(t::MADE_AT, short_form(open->created_at))
        .set(t::MADE_ISO, open->created_at)
        .set(t::ENDS_AT, short_form(open->expires_at))
        .set(t::ENDS_ISO, open->expires_at);
  }
  return view;
}

// The code, this once, and what puts it where only root of the customer's server reads it.
web::Response show_code(web::PostCtx& c, const Head& customer, const auth::SetupCode& code, const std::vector<Place>& places,
                        bool mailed) {
  namespace k = tpl::mgmt_am_code;
  web::View view{k::kFile, c.app, c.visitor};
  view.title("Setup code of " + base::display(customer.cid));
  show_ident(view, customer);
  view.set(k::CID, base::display(customer.cid))
      .set(k::NAME, customer.display_name())
      .set(k::CODE, code.text)
      .set(k::FILE_TEXT, base::display(customer.cid) + "\n" + code.text + "\n")
      .set(k::UNTIL, short_form(code.expires_at))
      .set(k::UNTIL_ISO, code.expires_at)
      .show_if(mailed, k::MAILED);
  const std::string file = domain::kAccessFile;
  const std::string write = "umask 077; rm -f " + file + "; cat > " + file;
  for (const Place& place : places) {
    web::Scope row = view.add(k::SERVER);
    row.set(k::HOSTNAME, place.hostname);
    if (place.veid) {
      row.add(k::CONTAINER)
          .set(k::MACHINE, place.machine)
          .set(k::VEID, *place.veid)
          .set(k::COMMAND, "vzctl exec " + base::str(*place.veid) + " '" + write + "'");
    } else {
      row.add(k::JAIL).set(k::MACHINE, place.machine).set(k::DIRECTORY, place.directory).set(k::COMMAND, write);
    }
  }
  view.show_if(places.empty(), k::NO_SERVER);
  return view.render();
}

void recorded(web::PostCtx& c, base::CustomerId cid, const char* action, const domain::Changes& changes) {
  domain::record(c.db, actor(c), action, "customer:" + base::str(cid), cid, changes, site(c).now());
  base::log::info(action, {{"who", c.visitor.name}, {"cid", cid.value}});
}

auth::SetupCode reset(web::PostCtx& c, base::CustomerId cid, const tables::customers::Account& before, const char* action,
                      domain::Changes changes) {
  auto code = auth::reset_access(c.db, site(c).random(), cid, site(c).now());
  changes.note("password", before.has_password ? "set" : "none", "none")
      .note("access", before.am_enabled ? "enabled" : "not enabled", "enabled")
      .note("setup code", "", "made, good until " + short_form(code.expires_at));
  recorded(c, cid, action, changes);
  return code;
}

web::Response activate(web::PostCtx& c, base::CustomerId cid, const tables::customers::Account& before) {
  if (!before.am_enabled) {
    tables::customers::enable_am(c.db, cid);
    recorded(c, cid, "am.activated", domain::Changes{}.note("access", "not enabled", "enabled"));
  }
  return web::see_other(path(cid, "activated"));
}

web::Response invite(web::PostCtx& c, const Head& customer, const tables::customers::Account& before) {
  const auto places = tables::systems::places(c.db, customer.cid);
  const auto code = reset(c, customer.cid, before, "am.invited", domain::Changes{}.note("mailed to", "", before.person.email->text()));
  const auto desk = site(c).desk();
  if (places.empty()) {
    const std::string link = desk.business.secure_url + "/am/setup.html?cid=" + base::display(customer.cid) + "&code=" + code.text;
    domain::tell_access_link(c.db, desk, before.person, link, code.expires_at);
    return web::see_other(path(customer.cid, "mailed"));
  }
  domain::tell_access_file(c.db, desk, before.person, places.front().hostname, code.expires_at);
  return show_code(c, customer, code, {places.front()}, true);
}

// The login named by the form, if it has a second factor.
std::optional<auth::AmAccount> with_factor(db::Writer& db, base::CustomerId cid, std::string_view key) {
  for (const auto& holder : tables::am_factors::holders(db, cid)) {
    if (std::to_string(holder.who.key()) == key) return auth::lock_am(db, holder.who);
  }
  return std::nullopt;
}

// Whoever has lost the second factor logs in with the password alone afterwards; the address that guards the login is told, and the
// owner, in case it was not they who have asked us.
web::Response take_factor(web::PostCtx& c, const Head& customer, const auth::AmAccount& login) {
  auth::remove_am_factor(c.db, login.who);
  recorded(c, customer.cid, "am.totp_removed", domain::Changes{}.note("login", login.name(), "").note("second factor", "set", "none"));
  const auto owner = auth::find_am(c.db, Who{customer.cid});
  const auto tell = [&](const std::optional<auth::AmAccount>& to) {
    if (!to || !to->email) return;
    domain::tell_account_changed(c.db, site(c).desk(), {customer.cid, login.name(), to->person, *to->email},
                                 "The second factor was taken away by our staff, who were asked to,", std::nullopt);
  };
  tell(owner);
  if (owner && owner->email != login.email) tell(login);
  return web::see_other(path(customer.cid, "no-totp"));
}

}  // namespace

web::Response am_access_page(web::GetCtx& c) {
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  web::View view = page(c, *customer, {});
  const auto said = c.request.query_value("said");
  view.show_if(said == "activated", t::SAID_ACTIVATED).show_if(said == "mailed", t::SAID_MAILED).show_if(said == "again", t::SAID_AGAIN).show_if(said == "no-totp", t::SAID_NO_TOTP);
  return view.render();
}

web::Response am_access_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto customer = held_customer(c.db, form.raw("cid"));
  if (!customer) return no_customer(c);
  const base::CustomerId cid = customer->cid;
  const auto before = tables::customers::account(c.db, cid).value();
  const auto go = form.raw("go");
  const auto factor = go == "no-totp" ? with_factor(c.db, cid, form.raw("login")) : std::nullopt;
  if (go != "reset" && go != "activate" && go != "email" && go != "no-totp") form.fail("go", "am_action_missing");
  if (go == "no-totp" && !factor) form.fail("go", "am_no_factor");
  if (go == "email" && !before.person.email) form.fail("go", "am_no_owner_email");
  const std::string again = path(cid, "again");
  if (form.ok() && !first_use(c, form, again)) return web::see_other(again);
  if (!form.ok()) return page(c, *customer, form).render();
  if (factor) return take_factor(c, *customer, *factor);
  if (go == "activate") return activate(c, cid, before);
  if (go == "email") return invite(c, *customer, before);
  return show_code(c, *customer, reset(c, cid, before, "am.reset", {}), tables::systems::places(c.db, cid), false);
}

}  // namespace mgmt
