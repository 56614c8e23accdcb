// Where the setup code of mgmt leads (auth/setup_code): the customer id, the code, and a password of one's own, all at once.
#include "auth/setup_code.h"

#include "apps/am/account_link.h"
#include "apps/am/pages.h"
#include "auth/password.h"
#include "auth/throttle.h"
#include "base/log.h"
#include "tpl/am/setup.h"
#include "web/new_password.h"

namespace am {

namespace {

namespace t = tpl::am_setup;

web::Response page(web::App& app, const web::Visitor& visitor, const base::Form& form) {
  web::View view{t::kFile, app, visitor};
  view.title("Set up your access").form(form);
  web::show_new_password(view, t::NEW_PASSWORD);
  return view.render();
}

enum class Outcome { done, wrong, waiting };

// Rolls back what has used the code up: it is good for another try.
struct Unfit {
  std::string_view fault;
};

// The names of the account are compared with the password only for who has the code: nobody else learns anything of them.
Outcome use(web::StepCtx& c, const std::optional<base::CustomerId>& cid, const base::Form& form, const base::Secret& chosen,
            const std::string& hash) {
  return c.database.write([&](db::Writer& db) {
    const base::Timestamp now = site(c).now();
    const auto account = cid ? auth::lock_am(db, auth::Who{*cid}) : std::nullopt;
    const auto knock = auth::knock(auth::Door::am, cid ? auth::am_subject(*cid, "") : std::string{form.raw("cid")}, account.has_value(),
                                   c.request.remote_addr);
    if (auth::hold(db, knock, now) > std::chrono::seconds{0}) return Outcome::waiting;
    if (!account || !account->open || !auth::take_setup_code(db, *cid, form.raw("setup-code"), now)) {
      auth::count_failure(db, knock, now);
      return Outcome::wrong;
    }
    const auto fault = auth::password_fault(chosen, account->name(), {account->person, account->company});
    if (!fault.empty()) throw Unfit{fault};
    set_password(db, c, *account, hash);
    return Outcome::done;
  });
}

}  // namespace

web::Response setup_page(web::GetCtx& c) {
  base::Form form;
  form.set("cid", std::string{c.request.query_value("cid")});
  form.set("setup-code", std::string{c.request.query_value("code")});
  return page(c.app, c.visitor, form);
}

web::Response setup_submit(web::StepCtx& c) {
  AmApp& app = site(c);
  base::Form form = c.request.form();
  const auto cid = base::parse_cid(form.line("cid", "login_cid_missing"));
  (void)form.line("setup-code", "setup_code_missing");
  const base::Secret chosen = web::new_password(form, cid ? base::display(*cid) : "", {app.config().text("COMPANY_NAME")});
  if (!form.ok()) return page(c.app, c.visitor, form);
  try {
    switch (use(c, cid, form, chosen, auth::hash_password(chosen))) {
      case Outcome::done: return web::see_other(c.app.login_path() + "?set=1");
      case Outcome::waiting:
        form.fail("setup-code", "login_wait");
        return page(c.app, c.visitor, form).with(429);
      case Outcome::wrong: form.fail("setup-code", "setup_code_wrong"); break;
    }
  } catch (const Unfit& unfit) {
    form.fail("password", unfit.fault);
  }
  base::log::info("setup.refused", {{"addr", c.request.remote_addr}});
  return page(c.app, c.visitor, form);
}

}  // namespace am
