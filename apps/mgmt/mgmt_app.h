// mgmt as the dispatcher sees it: its cookie, how a member of staff is recognised, and what every page of it has in common.
#pragma once

#include <string>

#include "auth/logout.h"
#include "auth/session.h"
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
  [[nodiscard]] bool allows(const web::Visitor& visitor, std::string_view right) const override;
  [[nodiscard]] std::string index_path() const override { return config().text("MGMT_INDEX"); }

  [[nodiscard]] ports::Clock& clock() { return *services_.clock; }
  [[nodiscard]] ports::Random& random() { return *services_.random; }
  [[nodiscard]] const auth::Lifetime& lifetime() const { return lifetime_; }

 private:
  ports::Services services_;
  auth::Lifetime lifetime_;
};

template <class Ctx>
MgmtApp& site(Ctx& c) {
  return web::app<MgmtApp>(c);
}

// The person as the audit trail knows them.
[[nodiscard]] auth::Actor actor(const web::Request& request, const web::Visitor& visitor);

// "2026-11-20 16:40", the form of mgmt; the zone is named once on each page.
[[nodiscard]] std::string short_form(base::Timestamp when);

}  // namespace mgmt
