#include "web/new_password.h"

#include "auth/password.h"
#include "tpl/shared/new_password.h"

namespace web {

base::Secret new_password(base::Form& form, std::string_view account, std::initializer_list<std::string_view> around) {
  base::Secret chosen{std::string{form.raw("password")}};
  const bool same = form.raw("again") == form.raw("password");
  form.forget("password");
  form.forget("again");
  const auto fault = chosen.empty() ? "password_new_missing" : auth::password_fault(chosen, account, around);
  if (!fault.empty()) {
    form.fail("password", fault);
  } else if (!same) {
    form.fail("again", "password_not_the_same");
  }
  return chosen;
}

void show_new_password(Scope page, IncludeName where) { page.include(where, tpl::shared_new_password::kFile); }

}  // namespace web
