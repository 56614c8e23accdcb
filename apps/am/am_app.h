// am as the dispatcher sees it: its cookie, how a customer is recognised, and what every page of it has in common.
#pragma once

#include <string>

#include "auth/logout.h"
#include "auth/session.h"
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
  [[nodiscard]] bool allows(const web::Visitor& visitor, std::string_view right) const override;
  [[nodiscard]] std::string index_path() const override { return config().text("AM_INDEX"); }

  [[nodiscard]] ports::Clock& clock() { return *services_.clock; }
  [[nodiscard]] ports::Random& random() { return *services_.random; }

 private:
  ports::Services services_;
};

template <class Ctx>
AmApp& site(Ctx& c) {
  return web::app<AmApp>(c);
}

// The customer who is logged in; the second as the audit trail knows them.
[[nodiscard]] base::CustomerId customer(const web::Visitor& visitor);
[[nodiscard]] auth::Actor actor(const web::Request& request, const web::Visitor& visitor);

}  // namespace am
