// Staff who look at a customer's account say why they want to change something there. From then on they may send what auth/rights
// opens to them; password, owner, card and security codes stay shut.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/digest.h"
#include "base/log.h"
#include "domain/audit.h"
#include "tables/sessions.h"
#include "tpl/am/staff_reason.h"

namespace am {

namespace {

web::Response page(web::App& app, const web::Visitor& visitor, const base::Form& form) {
  web::View view{tpl::am_staff_reason::kFile, app, visitor};
  return view.title("Reason for changes").form(form).render();
}

}  // namespace

web::Response staff_reason_page(web::GetCtx& c) { return page(c.app, c.visitor, {}); }

web::Response staff_reason_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const std::string reason = form.line("reason", "reason_missing", 200);
  if (!form.ok()) return page(c.app, c.visitor, form);
  tables::sessions::give_reason(c.db, auth::sha256(c.visitor.token), reason);
  domain::record(c.db, actor(c), "am.reason", "customer:" + base::str(customer(c)), customer(c), domain::Changes{}.note("reason", "", reason),
                 site(c).now());
  base::log::info("am.reason", {{"staff", c.visitor.staff}, {"cid", customer(c).value}});
  return web::see_other(c.app.index_path());
}

}  // namespace am
