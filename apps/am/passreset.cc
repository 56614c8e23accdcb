// For who has forgotten the Account Manager password. The page takes down what was typed and says the same to everybody; whether
// there is such an account is seen by jcctl worker (domain of the reset: apps/jcctl/reset_requests), so that neither words nor
// time tell anything.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/am_account.h"
#include "base/log.h"
#include "tables/am_reset_requests.h"
#include "tpl/am/passreset.h"

namespace am {

namespace {

namespace t = tpl::am_passreset;

constexpr int kMostFromOneAddress = 10;  // an hour

web::View page(web::App& app, const web::Visitor& visitor) {
  web::View view{t::kFile, app, visitor};
  view.title("Forgotten password");
  return view;
}

}  // namespace

web::Response passreset_page(web::GetCtx& c) {
  web::View view = page(c.app, c.visitor);
  view.show(c.request.query_value("asked") == "1" ? t::ASKED : t::ASKING);
  return view.render();
}

web::Response passreset_submit(web::PostCtx& c) {
  AmApp& app = site(c);
  base::Form form = c.request.form();
  const std::string typed = form.line("cid", "login_cid_missing");
  const std::string email = form.line("email", "email_missing", 254);
  const bool too_many = form.ok() && tables::am_reset_requests::count_from(c.db, c.request.remote_addr,
                                                                           app.now() - std::chrono::hours{1}) >= kMostFromOneAddress;
  if (too_many) form.fail("cid", "reset_wait");
  if (!form.ok()) {
    web::View view = page(c.app, c.visitor);
    view.form(form).show(t::ASKING);
    auto response = view.render();
    return too_many ? response.with(429) : response;
  }
  const auth::AmName name = auth::parse_am_name(typed);
  tables::am_reset_requests::add(c.db, {.cid = name.cid, .name = name.login, .email = email}, c.request.remote_addr, app.now());
  base::log::info("reset.asked", {{"addr", c.request.remote_addr}});
  return web::see_other("/am/PASSRESET?asked=1");
}

}  // namespace am
