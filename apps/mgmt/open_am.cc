// Opens a customer's account in am, as the person who asks and for that person alone (auth/hand_off).
#include "auth/hand_off.h"

#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "base/log.h"
#include "domain/audit.h"

namespace mgmt {

web::Response open_am_submit(web::PostCtx& c) {
  const auto customer = named_customer(c.db, c.request.body_value("cid"));
  if (!customer) return no_customer(c);
  const base::Timestamp now = site(c).now();
  const std::string token = auth::hand_off(c.db, site(c).random(), base::UserId{c.visitor.id}, customer->cid, now);
  domain::record(c.db, actor(c), "am.asked", "customer:" + base::str(customer->cid), customer->cid, {}, now);
  base::log::info("am.asked", {{"who", c.visitor.name}, {"cid", customer->cid.value}});
  return web::see_other("/am/HANDOFF?token=" + token);
}

}  // namespace mgmt
