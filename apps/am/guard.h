// Forms that change an account: each is saved with a security code (auth/security_code) that its button mails to the address that
// guards what is changed. Whatever is wrong, the form comes back as it was typed; the code is used up by the change and by nothing
// else, and the address is told of every change.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "apps/am/am_app.h"
#include "auth/am_account.h"
#include "domain/saved.h"
#include "web/page.h"

namespace am {

// Whose address: the owner's, or that of the login which is logged in.
enum class Guards { account, own_login };

[[nodiscard]] tables::am_logins::Who guarded(const web::Visitor& visitor, Guards guards);

// What a form says beside its fields.
struct GuardNotes {
  bool sent = false;      // a code is on its way
  bool conflict = false;  // somebody else has saved the same meanwhile
};

// The field for the code, the button that saves, named `save`, and the one that mails a code, at an include mark in the form.
void show_guard(web::Scope page, web::IncludeName where, db::Reader& db, const web::Visitor& visitor, Guards guards, std::string_view save,
                const GuardNotes& notes);

struct GuardedEdit {
  Guards guards = Guards::account;
  std::string what;  // for the mail: "The owner was changed"
  // Makes the change. It may run again after a conflict in the database.
  std::function<domain::Saved(db::Writer&, const base::Form&)> change;
  // The form again. With a conflict, it is filled with the version of now.
  std::function<web::View(db::Reader&, base::Form&, const GuardNotes&)> page;
};

// nullopt: it is done. Otherwise the answer, which is the form.
[[nodiscard]] std::optional<web::Response> save_guarded(web::StepCtx& c, base::Form& form, const GuardedEdit& edit);

// The version that a form was filled from; 0, which no row has, when there is none.
[[nodiscard]] int form_version(const base::Form& form);

}  // namespace am
