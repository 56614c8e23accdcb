// One-time codes for one's own login: begun (a key is shown), confirmed by a code of it, replaced or removed; and the recovery
// codes, which are shown once.
#include "apps/am/guard.h"
#include "apps/am/pages.h"
#include "auth/digest.h"
#include "auth/recovery.h"
#include "auth/totp.h"
#include "domain/audit.h"
#include "tables/am_factors.h"
#include "tables/am_recovery_codes.h"
#include "tables/sessions.h"
#include "tpl/am/account_totp.h"
#include "web/qr_code.h"
#include "web/totp_key.h"

namespace am {

namespace {

namespace t = tpl::am_account_totp;
using domain::Saved;

void show_pending(web::View& view, const web::App& app, const std::string& account, const std::string& secret) {
  const std::string& company = app.config().text("COMPANY_NAME");
  const web::QrCode qr = web::qr_code(auth::totp_url(company, account, base::Secret{secret}));
  view.add(t::PENDING)
      .set(t::SECRET, web::in_groups(secret))
      .set(t::SECRET_BARE, secret)
      .set(t::ISSUER, base::replace_all(company, " ", "-"))  // in a link a blank becomes a plus, which apps show
      .set(t::ACCOUNT, account)
      .set(t::SIZE, qr.size)
      .set(t::QR, qr.path);
}

web::View page(db::Reader& db, web::App& app, const web::Visitor& visitor, const base::Form& form, const GuardNotes& notes) {
  const auto self = who(visitor);
  const auto factor = tables::am_factors::of(db, self);
  web::View view{t::kFile, app, visitor};
  view.title("One-time codes").form(form);
  if (factor.secret) {
    view.add(t::SET).set(t::CODES_LEFT, tables::am_recovery_codes::left(db, self));
  } else {
    view.show(t::NONE);
  }
  view.show_if(!factor.pending, t::NOT_BEGUN);
  if (factor.pending) show_pending(view, app, visitor.name, *factor.pending);
  // Without a key that waits there is something to save only for who has a second factor.
  if (factor.pending || factor.secret) {
    web::Scope guarded_part = view.add(t::GUARDED);
    guarded_part.show_if(factor.secret.has_value(), t::CHOICES);
    guarded_part.show_if(factor.pending && factor.secret, t::CONFIRM_TOO);
    const auto what = form.raw("do");
    guarded_part.show(what == "codes" ? t::CODES_CHOSEN : what == "remove" ? t::REMOVE_CHOSEN : t::CONFIRM_CHOSEN);
    show_guard(guarded_part, t::GUARD, db, visitor, Guards::own_login, factor.secret ? "Do this" : "Confirm the code", notes);
  }
  return view;
}

// Codes are in this answer and nowhere else.
web::Response with_codes(web::StepCtx& c, const std::vector<std::string>& codes) {
  return c.database.read([&](db::Reader& db) {
    web::View view = page(db, c.app, c.visitor, {}, {});
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

web::Response begin(web::StepCtx& c) {
  const base::Secret secret = auth::new_totp_secret(site(c).random());
  c.database.write([&](db::Writer& db) { tables::am_factors::set_pending(db, who(c.visitor), secret.reveal()); });
  return web::see_other("/am/account_totp.html");
}

void trace(db::Writer& db, web::StepCtx& c, const char* action) {
  domain::record(db, actor(c), action, actor(c).name, customer(c), {}, site(c).now());
}

Saved confirm(db::Writer& db, web::StepCtx& c, const base::Form& form, const std::vector<std::string>& codes) {
  const auto self = who(c.visitor);
  const auto factor = tables::am_factors::lock(db, self);
  const auto step = factor.pending ? auth::verify_totp(base::Secret{*factor.pending}, form.raw("code"), site(c).now(), 0) : std::nullopt;
  if (!step) return Saved::refused("code", "totp_code_wrong");
  tables::am_factors::confirm(db, self, *step);
  auth::set_recovery_codes(db, self, codes);
  tables::sessions::remove_others(db, self, auth::sha256(c.visitor.token));
  trace(db, c, "am.totp");
  return {};
}

Saved new_codes(db::Writer& db, web::StepCtx& c, const std::vector<std::string>& codes) {
  if (!tables::am_factors::lock(db, who(c.visitor)).secret) return Saved::moved_on();
  auth::set_recovery_codes(db, who(c.visitor), codes);
  trace(db, c, "recovery.made");
  return {};
}

Saved remove(db::Writer& db, web::StepCtx& c) {
  tables::am_factors::remove(db, who(c.visitor));
  tables::am_recovery_codes::remove_of(db, who(c.visitor));
  trace(db, c, "am.totp_removed");
  return {};
}

const char* words(std::string_view what) {
  if (what == "codes") return "New recovery codes were made";
  return what == "remove" ? "One-time codes were switched off" : "One-time codes were set up";
}

}  // namespace

web::Response account_totp_page(web::GetCtx& c) {
  web::View view = page(c.db, c.app, c.visitor, {}, {});
  view.show_if(c.request.query_value("recovered") == "1", t::RECOVERED);
  return view.render();
}

web::Response account_totp_submit(web::StepCtx& c) {
  base::Form form = c.request.form();
  const std::string what{form.raw("do")};
  if (form.raw("go") == "begin") return begin(c);
  const bool confirms = what != "codes" && what != "remove";
  if (confirms && base::trim(form.raw("code")).empty()) form.fail("code", "totp_code_missing");
  const auto codes = auth::new_recovery_codes(site(c).random());
  const GuardedEdit edit{
      .guards = Guards::own_login,
      .what = words(what),
      .change = [&](db::Writer& db, const base::Form& sent) {
        if (what == "remove") return remove(db, c);
        return what == "codes" ? new_codes(db, c, codes) : confirm(db, c, sent, codes);
      },
      .page = [&](db::Reader& db, base::Form& sent, const GuardNotes& notes) { return page(db, c.app, c.visitor, sent, notes); }};
  if (auto answer = save_guarded(c, form, edit)) return *std::move(answer);
  return what == "remove" ? web::see_other("/am/account.html?saved=1") : with_codes(c, codes);
}

}  // namespace am
