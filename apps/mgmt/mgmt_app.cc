#include "apps/mgmt/mgmt_app.h"

#include "apps/mgmt/pages.h"
#include "auth/rights.h"
#include "tpl/shared/layout.h"

namespace mgmt {

MgmtApp::MgmtApp(const base::Config& config, ports::Services services)
    : App(config, kPages), services_(std::move(services)), lifetime_(auth::staff_lifetime(config)), business_(domain::business_from(config)),
      jobs_(domain::job_plan_from(config)), traffic_(config) {}

std::string MgmtApp::fresh_token() { return auth::new_token(random()); }

void MgmtApp::recognise(db::Database& database, const web::Request&, web::Visitor& visitor) {
  if (visitor.token_is_new) return;
  const auto session = auth::find_staff(database, visitor.token, lifetime_, clock().now());
  if (!session) return;
  visitor.logged_in = true;
  visitor.id = session->id.value;
  visitor.name = session->login;
  visitor.role = base::str(session->role);
  visitor.proven_at = session->proven_at;
  visitor.own_login_only = !session->second_factor && config().flag("MGMT_TOTP_REQUIRED");
  visitor.waiting = session->waiting;
  menu_.follow(database, session->menu_version);
}

bool MgmtApp::furnish(web::View& view, const web::Visitor& visitor) {
  menu_.show(view, *this, visitor);
  return true;
}

bool MgmtApp::allows(const web::Visitor& visitor, std::string_view right) const {
  if (right == web::kAnyone) return true;
  const auto role = base::parse<tables::users::Role>(visitor.role);
  return visitor.logged_in && role && auth::holds(*role, right) && (!visitor.own_login_only || right == auth::kOwnLogin);
}

base::Actor actor(const web::Request& request, const web::Visitor& visitor) {
  return {"user:" + visitor.name, request.remote_addr, request.id};
}

std::string short_form(base::Timestamp when) { return base::str(when).substr(0, 16); }

}  // namespace mgmt
