// Where mgmt sends staff who open a customer's account. The link's token is used up by a form, not by the link itself: what only
// fetches links (a preview, a history) uses nothing up.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/hand_off.h"
#include "base/log.h"
#include "domain/audit.h"
#include "tpl/am/handoff.h"
#include "web/problem.h"

namespace am {

web::Response handoff_page(web::GetCtx& c) {
  base::Form form;
  form.set("token", std::string{c.request.query_value("token")});
  web::View view{tpl::am_handoff::kFile, c.app, c.visitor};
  return view.title("Open the account").form(form).render();
}

web::Response handoff_submit(web::PostCtx& c) {
  AmApp& app = site(c);
  const base::Timestamp now = app.clock().now();
  const auto view = auth::take_hand_off(c.db, c.request.body_value("token"), now);
  if (!view) {
    base::log::info("am.hand_off_refused", {{"addr", c.request.remote_addr}});
    return web::problem(c.app, c.visitor, c.request, 410, "hand_off_gone");
  }
  const std::string token =
      auth::begin_view(c.db, app.random(), *view, {c.request.remote_addr, c.request.user_agent}, c.visitor.token, now);
  domain::record(c.db, {"user:" + view->login, c.request.remote_addr, c.request.id}, "am.opened", "customer:" + base::str(view->cid),
                 view->cid, {}, now);
  base::log::info("am.opened", {{"staff", view->login}, {"cid", view->cid.value}, {"addr", c.request.remote_addr}});
  return web::see_other(app.index_path()).header("Set-Cookie", web::cookie(app, token));
}

}  // namespace am
