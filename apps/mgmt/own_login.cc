#include "apps/mgmt/own_login.h"

#include "auth/recovery.h"
#include "tpl/mgmt/codes_left.h"

namespace mgmt {

tables::users::Row own_row(db::Reader& db, const web::Visitor& visitor) {
  auto user = tables::users::find(db, base::UserId{visitor.id});
  if (!user) throw std::runtime_error("no user " + visitor.name);
  return *std::move(user);
}

void show_codes_left(web::Scope page, web::IncludeName where, int left) {
  namespace t = tpl::mgmt_codes_left;
  web::Scope line = page.include(where, t::kFile);
  line.set(t::LEFT, left).show(left <= auth::kFewRecoveryCodes ? t::FEW : t::ENOUGH);
}

}  // namespace mgmt
