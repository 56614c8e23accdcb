#include "apps/mgmt/staff_frame.h"

#include "auth/staff.h"
#include "domain/notices.h"

namespace mgmt {

bool applies(const StaffAction& action, const tables::users::Row& user, base::UserId self) {
  if (action.word == "enable") return !user.active;
  if (!user.active) return false;
  if (action.word == "no-totp") return user.totp_secret.has_value() && user.id != self;
  if (action.word == "disable") return user.id != self;
  return true;
}

void send_setup(db::Writer& db, MgmtApp& app, base::UserId user, const std::string& name, const base::Email& email,
                const std::string& login) {
  const std::string key = auth::issue_setup(db, app.random(), user, app.now());
  domain::tell_staff_setup(db, app.desk(), name, email, login, app.origin() + "/mgmt/setup.html?key=" + key);
}

}  // namespace mgmt
