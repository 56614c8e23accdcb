#include "apps/am/am_app.h"

#include "apps/am/pages.h"
#include "auth/rights.h"
#include "tpl/shared/layout.h"

namespace am {

AmApp::AmApp(const base::Config& config, ports::Services services)
    : App(config, kPages), services_(std::move(services)) {}

std::string AmApp::fresh_token() { return auth::new_token(random()); }

void AmApp::recognise(db::Database& database, const web::Request&, web::Visitor& visitor) {
  if (visitor.token_is_new) return;
  const auto session = auth::find_customer(database, visitor.token, auth::kCustomerLifetime, clock().now());
  if (!session) return;
  visitor.logged_in = true;
  visitor.id = session->cid.value;
  visitor.name = base::display(session->cid);
}

bool AmApp::allows(const web::Visitor& visitor, std::string_view right) const {
  return right == web::kAnyone || (visitor.logged_in && right == auth::kCustomer);
}

base::CustomerId customer(const web::Visitor& visitor) { return {visitor.id}; }

auth::Actor actor(const web::Request& request, const web::Visitor& visitor) {
  return {"customer:" + base::str(customer(visitor)), request.remote_addr, request.id};
}

}  // namespace am
