#include "apps/am/account_link.h"

#include "base/log.h"
#include "domain/audit.h"

namespace am {

std::optional<domain::AccountMail> account_mail(const auth::AmAccount& account) {
  if (!account.email) return std::nullopt;
  return domain::AccountMail{account.who.cid, account.name(), account.person, *account.email};
}

std::string choose_link(const web::App& app, const std::string& key) { return app.origin() + "/am/choose_password.html?key=" + key; }
std::string undo_link(const web::App& app, const std::string& key) { return app.origin() + "/am/owner_undo.html?key=" + key; }

void set_password(db::Writer& db, web::StepCtx& c, const auth::AmAccount& account, const std::string& hash) {
  AmApp& app = site(c);
  const base::Actor by{auth::am_actor(account), c.request.remote_addr, c.request.id};
  auth::set_am_password(db, account, hash, "", app.now());
  domain::record(db, by, "am.password", "customer:" + auth::am_subject(account.who.cid, account.login), account.who.cid, {}, app.now());
  base::log::info("am.password", {{"who", by.name}, {"addr", by.remote_addr}});
  if (const auto mail = account_mail(account)) domain::tell_account_changed(db, app.desk(), *mail, "A new password was chosen", by);
}

}  // namespace am
