// Signed notices of the second gateway. A notice is stored as it came, then judged by its signature: that asks nobody. The answer says
// whether it fits; jcctl worker applies it. When it cannot be stored, or does not fit yet, the gateway sends it again.
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "domain/gateway_notices.h"

namespace signup {

namespace {

constexpr std::size_t kMostSignature = 1000;  // several secrets in turn have room in it

}  // namespace

web::Response webhook_receive(web::StepCtx& c) {
  SignupApp& app = site(c);
  if (!app.services().pages) return web::plain(404, "no such gateway\n");
  if (c.request.raw_body.empty()) return web::plain(400, "empty\n");
  if (c.request.signature.empty() || c.request.signature.size() > kMostSignature) return web::plain(400, "not signed\n");
  const auto verdict = domain::receive_notice(c.database, app.desk(), *app.services().pages,
                                              {.vendor = tables::payments::Vendor::stripe,
                                               .remote_addr = c.request.remote_addr,
                                               .signature = c.request.signature,
                                               .raw_body = c.request.raw_body});
  return verdict == ports::Verdict::forged ? web::plain(400, "the signature does not fit\n") : web::plain(200, "");
}

}  // namespace signup
