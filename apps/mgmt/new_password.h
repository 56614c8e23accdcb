// The two fields "password" and "again", with which staff choose a password.
#pragma once

#include "apps/mgmt/mgmt_app.h"
#include "base/form.h"
#include "base/secret.h"
#include "tables/users.h"

namespace mgmt {

// Leaves an error in the form when the password is not good enough for this person, or the two differ. Wipes both fields.
[[nodiscard]] base::Secret new_password(base::Form& form, const tables::users::Row& user, const MgmtApp& app);

// The fields at an include mark of the form.
void show_new_password(web::Scope page, web::IncludeName where);

}  // namespace mgmt
