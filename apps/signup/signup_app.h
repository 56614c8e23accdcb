// The order site: nobody logs in. A visitor is known by a random cookie, which leads to the draft of an order; only its hash is
// in the database.
#pragma once

#include <optional>
#include <string>

#include "domain/catalogue_copy.h"
#include "domain/desk.h"
#include "domain/ordering.h"
#include "ports/services.h"
#include "tables/invoice.h"
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
  // What can be ordered today: a page that shows it may be a second behind, what a visitor has sent is checked against what is
  // true now. See domain::CatalogueCopy.
  [[nodiscard]] const domain::Catalogue& catalogue(db::Reader& db) { return catalogue_.recent(db, services_.clock->now()); }
  [[nodiscard]] const domain::Catalogue& catalogue(db::Writer& db) { return catalogue_.get(db, services_.clock->now()); }
  // Names what the two above have returned last, as part of a key of what was made from it.
  [[nodiscard]] std::int64_t catalogue_edition() const { return catalogue_.edition(); }
  [[nodiscard]] base::Date today() { return base::date_of(services_.clock->now()); }

 private:
  ports::Services services_;
  domain::Business business_;
  domain::CatalogueCopy catalogue_;
};

template <class Ctx>
SignupApp& site(Ctx& c) {
  return web::app<SignupApp>(c);
}

// What belongs to the visitor's cookie.
[[nodiscard]] domain::DraftKeys keys_of(const web::Visitor& visitor);

// An order that is placed and whose key the address carries (order=REF&key=KEY).
[[nodiscard]] std::optional<tables::signups::Row> order_in_query(db::Reader& db, std::string_view ref, std::string_view key);

// The invoice to whose pay link this key belongs.
[[nodiscard]] std::optional<tables::invoice::Row> invoice_of_key(db::Reader& db, std::string_view key);

}  // namespace signup
