// Ends another session of the same login.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/logout.h"

namespace am {

web::Response end_session_submit(web::PostCtx& c) {
  auth::end_own_session(c.db, actor(c), who(c.visitor), c.request.body_value("session"), site(c).now());
  return web::see_other("/am/account.html?ended=1#sessions");
}

}  // namespace am
