#include "apps/am/guard.h"

#include "apps/am/account_link.h"
#include "auth/security_code.h"
#include "base/log.h"
#include "domain/audit.h"
#include "tpl/am/guard.h"

namespace am {

namespace {

namespace t = tpl::am_guard;
using auth::CodeCheck;
using domain::Saved;

constexpr const char* kField = "security-code";

// Leaves the transaction, so that the code is not used up by what was not saved.
struct NotSaved {
  Saved saved;
};

web::Response again(web::StepCtx& c, base::Form& form, const GuardedEdit& edit, const GuardNotes& notes) {
  return c.database.read([&](db::Reader& db) {
    auto response = edit.page(db, form, notes).render();
    return notes.conflict ? response.with(409) : response;
  });
}

web::Response mail_code(web::StepCtx& c, base::Form& form, const GuardedEdit& edit) {
  AmApp& app = site(c);
  const auto guard = guarded(c.visitor, edit.guards);
  const bool sent = c.database.write([&](db::Writer& db) {
    const auto account = auth::find_am(db, guard);
    const auto mail = account ? account_mail(*account) : std::nullopt;
    if (!mail) return false;
    const auto code = auth::new_code(db, app.random(), {guard, c.visitor.token}, app.now());
    if (!code) return false;
    domain::tell_security_code(db, app.desk(), *mail, *code, app.now() + auth::kCodeTime);
    domain::record(db, actor(c), "code.mailed", "customer:" + base::str(customer(c)), customer(c), {}, app.now());
    return true;
  });
  base::log::info(sent ? "code.mailed" : "code.not_mailed", {{"who", c.visitor.name}, {"addr", c.request.remote_addr}});
  form = base::Form{form.fields()};  // what else is wrong is said when it is sent to be saved
  form.remove(kField);
  if (!sent) form.fail(kField, "security_code_many");
  return again(c, form, edit, {.sent = sent});
}

CodeCheck check_and_change(web::StepCtx& c, base::Form& form, const GuardedEdit& edit) {
  AmApp& app = site(c);
  const auto guard = guarded(c.visitor, edit.guards);
  return c.database.write([&](db::Writer& db) {
    const auto account = auth::find_am(db, guard);
    const auto check = auth::use_code(db, {guard, c.visitor.token}, form.raw(kField), app.now());
    if (check != CodeCheck::good) return check;
    if (Saved saved = edit.change(db, form); !saved.done()) throw NotSaved{std::move(saved)};
    // To the address as it was before the change.
    if (const auto mail = account ? account_mail(*account) : std::nullopt) {
      domain::tell_account_changed(db, app.desk(), *mail, edit.what, actor(c));
    }
    return check;
  });
}

}  // namespace

tables::am_logins::Who guarded(const web::Visitor& visitor, Guards guards) {
  return guards == Guards::account ? tables::am_logins::Who{customer(visitor)} : who(visitor);
}

void show_guard(web::Scope page, web::IncludeName where, db::Reader& db, const web::Visitor& visitor, Guards guards, std::string_view save,
                const GuardNotes& notes) {
  web::Scope box = page.include(where, t::kFile);
  const auto account = auth::find_am(db, guarded(visitor, guards));
  box.set(t::SAVE, save).set(t::GUARD_EMAIL, account && account->email ? account->email->text() : "");
  box.show(notes.sent ? t::CODE_SENT : t::NO_CODE_YET).show_if(notes.conflict, t::CHANGED_MEANWHILE);
}

std::optional<web::Response> save_guarded(web::StepCtx& c, base::Form& form, const GuardedEdit& edit) {
  if (form.raw("go") == "code") return mail_code(c, form, edit);
  if (base::trim(form.raw(kField)).empty()) form.fail(kField, "security_code_missing");
  if (!form.ok()) return again(c, form, edit, {});
  try {
    switch (check_and_change(c, form, edit)) {
      case CodeCheck::good: return std::nullopt;
      case CodeCheck::wrong: form.fail(kField, "security_code_wrong"); break;
      case CodeCheck::none: form.fail(kField, "security_code_none"); break;
    }
    base::log::info("code.refused", {{"who", c.visitor.name}, {"addr", c.request.remote_addr}});
    return again(c, form, edit, {});
  } catch (const NotSaved& failed) {
    failed.saved.mark(form);
    return again(c, form, edit, {.conflict = failed.saved.conflict});
  }
}

int form_version(const base::Form& form) { return base::parse<int>(form.raw("version")).value_or(0); }

}  // namespace am
