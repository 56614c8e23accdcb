#include "apps/mgmt/new_password.h"

#include "web/new_password.h"

namespace mgmt {

base::Secret new_password(base::Form& form, const tables::users::Row& user, const MgmtApp& app) {
  return web::new_password(form, user.login, {user.name, app.config().text("COMPANY_NAME")});
}

void show_new_password(web::Scope page, web::IncludeName where) { web::show_new_password(page, where); }

}  // namespace mgmt
