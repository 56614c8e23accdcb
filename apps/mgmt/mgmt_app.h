// mgmt as the dispatcher sees it: its cookie, how a member of staff is recognised, and what every page of it has in common.
#pragma once

#include <string>

#include "apps/mgmt/menu_bar.h"
#include "auth/logout.h"
#include "auth/session.h"
#include "domain/business.h"
#include "domain/desk.h"
#include "domain/job_plan.h"
#include "domain/traffic_desk.h"
#include "ports/services.h"
#include "web/app.h"
#include "web/view.h"

namespace mgmt {

class MgmtApp final : public web::App {
 public:
  MgmtApp(const base::Config& config, ports::Services services);

  [[nodiscard]] std::string name() const override { return "mgmt"; }
  [[nodiscard]] std::string cookie_name() const override { return "__Secure-mg"; }
  [[nodiscard]] std::string same_site() const override { return "Strict"; }
  [[nodiscard]] std::string fresh_token() override;
  void recognise(db::Database& database, const web::Request& request, web::Visitor& visitor) override;
  bool furnish(web::View& view, const web::Visitor& visitor) override;
  [[nodiscard]] bool allows(const web::Visitor& visitor, std::string_view right) const override;
  [[nodiscard]] std::string first_to_do(const web::Visitor& visitor) const override {
    return visitor.own_login_only ? "/mgmt/account_totp.html" : "";
  }
  [[nodiscard]] std::string_view door() const override { return "/mgmt/auth"; }
  [[nodiscard]] std::string index_path() const override { return config().text("MGMT_INDEX"); }

  [[nodiscard]] ports::Clock& clock() { return *services_.clock; }
  [[nodiscard]] ports::Random& random() { return *services_.random; }
  [[nodiscard]] ports::Services& services() { return services_; }
  [[nodiscard]] const auth::Lifetime& lifetime() const { return lifetime_; }
  [[nodiscard]] const domain::Business& business() const { return business_; }
  [[nodiscard]] domain::Desk desk() {
    return {business_, *services_.clock, *services_.random, *services_.texts};
  }
  [[nodiscard]] const domain::JobPlan& jobs() const { return jobs_; }
  [[nodiscard]] domain::TrafficDesk& traffic() { return traffic_; }
  [[nodiscard]] base::Timestamp now() { return services_.clock->now(); }
  [[nodiscard]] base::Date today() { return base::date_of(now()); }

 private:
  ports::Services services_;
  auth::Lifetime lifetime_;
  domain::Business business_;
  domain::JobPlan jobs_;
  MenuBar menu_;
  domain::TrafficDesk traffic_;
};

template <class Ctx>
MgmtApp& site(Ctx& c) {
  return web::app<MgmtApp>(c);
}

// The person as the audit trail knows them.
[[nodiscard]] base::Actor actor(const web::Request& request, const web::Visitor& visitor);
template <class Ctx>
base::Actor actor(const Ctx& c) {
  return actor(c.request, c.visitor);
}

// "2026-11-20 16:40", the form of mgmt; the zone is named once on each page.
[[nodiscard]] std::string short_form(base::Timestamp when);

}  // namespace mgmt
