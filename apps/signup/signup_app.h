// The order site: nobody logs in. A visitor is known by a random cookie, which leads to the draft of an order; only its hash is
// in the database.
#pragma once

#include <optional>
#include <string>

#include "domain/desk.h"
#include "domain/ordering.h"
#include "ports/services.h"
#include "web/app.h"

namespace signup {

class SignupApp final : public web::App {
 public:
  SignupApp(const base::Config& config, ports::Services services);

  [[nodiscard]] std::string name() const override { return "signup"; }
  [[nodiscard]] std::string cookie_name() const override { return "__Secure-su"; }
  [[nodiscard]] int cookie_seconds() const override { return 30 * 24 * 3600; }
  [[nodiscard]] std::string fresh_token() override { return services_.random->hex(32); }
  [[nodiscard]] std::string index_path() const override { return config().text("SIGNUP_INDEX"); }

  [[nodiscard]] ports::Services& services() { return services_; }
  [[nodiscard]] const domain::Business& business() const { return business_; }
  [[nodiscard]] domain::Desk desk() {
    return {business_, *services_.clock, *services_.random, *services_.texts};
  }
  [[nodiscard]] base::Date today() { return base::date_of(services_.clock->now()); }

 private:
  ports::Services services_;
  domain::Business business_;
};

template <class Ctx>
SignupApp& site(Ctx& c) {
  return web::app<SignupApp>(c);
}

// What belongs to the visitor's cookie.
[[nodiscard]] domain::DraftKeys keys_of(const web::Visitor& visitor);

// An order that is placed and whose key the address carries (order=REF&key=KEY).
[[nodiscard]] std::optional<tables::signups::Row> order_in_query(db::Reader& db, std::string_view ref, std::string_view key);

}  // namespace signup
