#include "apps/signup/signup_app.h"

#include "apps/signup/pages.h"
#include "auth/digest.h"
#include "domain/business.h"

namespace signup {

SignupApp::SignupApp(const base::Config& config, ports::Services services)
    : web::App(config, kPages), services_(std::move(services)), business_(domain::business_from(config)) {}

domain::DraftKeys keys_of(const web::Visitor& visitor) {
  const std::string view_key = auth::hmac(visitor.token, "view").substr(0, 32);
  return {auth::sha256(visitor.token), view_key, auth::sha256(view_key)};
}

std::optional<tables::signups::Row> order_in_query(db::Reader& db, std::string_view ref, std::string_view key) {
  const auto order_ref = base::parse<base::OrderRef>(ref);
  if (!order_ref || key.size() != 32) return std::nullopt;
  return tables::signups::by_ref(db, *order_ref, auth::sha256(key));
}

std::optional<tables::invoice::Row> invoice_of_key(db::Reader& db, std::string_view key) {
  return key.size() == 32 ? tables::invoice::by_key(db, auth::sha256(key)) : std::nullopt;
}

}  // namespace signup
