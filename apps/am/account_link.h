// To whom mail about a login goes, and the links in it.
#pragma once

#include <optional>
#include <string>

#include "apps/am/am_app.h"
#include "auth/am_account.h"
#include "domain/account_mail.h"

namespace am {

// nullopt: no address guards it yet.
[[nodiscard]] std::optional<domain::AccountMail> account_mail(const auth::AmAccount& account);

// Where a link of auth/password_link leads.
[[nodiscard]] std::string choose_link(const web::App& app, const std::string& key);
[[nodiscard]] std::string undo_link(const web::App& app, const std::string& key);

// After a link or code has shown that it may be: all sessions of that login end, and its address is told.
void set_password(db::Writer& db, web::StepCtx& c, const auth::AmAccount& account, const std::string& hash);

}  // namespace am
