// PayPal's server-to-server notices. Here a notice is only stored, as it came, and acknowledged; jcctl worker asks PayPal
// whether it is genuine and applies it. When it cannot be stored the answer is an error, so that PayPal sends it again.
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "apps/signup/ipn_log.h"
#include "base/log.h"
#include "tables/ipn.h"

namespace signup {

web::Response ipn_receive(web::StepCtx& c) {
  SignupApp& app = site(c);
  const std::string& body = c.request.raw_body;
  if (body.empty()) return web::plain(400, "empty\n");
  const auto id = c.database.write([&](db::Writer& db) {
    return tables::ipn::add(db, body, c.request.remote_addr, app.services().clock->now());
  });
  write_ipn_log(app.config().text("IPN_LOG_FILE"), app.services().clock->now(), id, c.request.remote_addr, body);
  base::log::info("ipn.received", {{"id", id}, {"bytes", static_cast<long long>(body.size())}, {"addr", c.request.remote_addr}});
  return web::plain(200, "");
}

}  // namespace signup
