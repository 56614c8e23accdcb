// The two fields "password" and "again", with which somebody chooses a password.
#pragma once

#include <initializer_list>
#include <string_view>

#include "base/form.h"
#include "base/secret.h"
#include "web/view.h"

namespace web {

// Leaves an error in the form when the password is not good enough for this account (auth/password), or the two differ. `around`
// are names that must not make it up. Wipes both fields.
[[nodiscard]] base::Secret new_password(base::Form& form, std::string_view account, std::initializer_list<std::string_view> around);

// The fields at an include mark of the form.
void show_new_password(Scope page, IncludeName where);

}  // namespace web
