// am as the dispatcher sees it: its cookie, how a customer is recognised, and what every page of it has in common.
#pragma once

#include <string>

#include "auth/logout.h"
#include "auth/session.h"
#include "domain/business.h"
#include "domain/desk.h"
#include "domain/traffic_used.h"
#include "ports/services.h"
#include "web/app.h"
#include "web/view.h"

namespace am {

class AmApp final : public web::App {
 public:
  AmApp(const base::Config& config, ports::Services services);

  [[nodiscard]] std::string name() const override { return "am"; }
  [[nodiscard]] std::string cookie_name() const override { return "__Secure-am"; }
  [[nodiscard]] std::string fresh_token() override;
  void recognise(db::Database& database, const web::Request& request, web::Visitor& visitor) override;
  bool furnish(web::View& view, const web::Visitor& visitor) override;
  [[nodiscard]] bool may_send(const web::Visitor& visitor, const web::Page& page) const override;
  [[nodiscard]] bool allows(const web::Visitor& visitor, std::string_view right) const override;
  [[nodiscard]] std::string first_to_do(const web::Visitor& visitor) const override {
    return visitor.own_login_only ? "/am/owner_choice.html" : "";
  }
  [[nodiscard]] std::string index_path() const override { return config().text("AM_INDEX"); }

  [[nodiscard]] ports::Clock& clock() { return *services_.clock; }
  [[nodiscard]] ports::Random& random() { return *services_.random; }
  [[nodiscard]] ports::Services& services() { return services_; }
  [[nodiscard]] const domain::Business& business() const { return business_; }
  [[nodiscard]] domain::Desk desk() {
    return {business_, *services_.clock, *services_.random, *services_.texts};
  }
  [[nodiscard]] domain::TrafficDesk& traffic() { return traffic_; }
  [[nodiscard]] domain::TrafficUsed& traffic_used() { return traffic_used_; }
  [[nodiscard]] base::Timestamp now() { return services_.clock->now(); }
  [[nodiscard]] base::Date today() { return base::date_of(now()); }

 private:
  ports::Services services_;
  domain::Business business_;
  domain::TrafficDesk traffic_;
  domain::TrafficUsed traffic_used_;
};

template <class Ctx>
AmApp& site(Ctx& c) {
  return web::app<AmApp>(c);
}

// The customer who is logged in, or whose account a member of staff looks at; and who it is, as the audit trail knows them.
[[nodiscard]] base::CustomerId customer(const web::Visitor& visitor);
[[nodiscard]] auth::Actor actor(const web::Request& request, const web::Visitor& visitor);
// Which login of the customer it is.
[[nodiscard]] tables::am_logins::Who who(const web::Visitor& visitor);
// Whether the visitor may open the page at this path: also no when there is no such page.
[[nodiscard]] bool leads_to(const web::App& app, const web::Visitor& visitor, std::string_view path);
template <class Ctx>
base::CustomerId customer(const Ctx& c) {
  return customer(c.visitor);
}
template <class Ctx>
auth::Actor actor(const Ctx& c) {
  return actor(c.request, c.visitor);
}

}  // namespace am
