// Sent by a script of the pay page once it is shown: a person looks at it. Scanners that follow each link of a mail run none.
#include "apps/signup/pages.h"
#include "apps/signup/signup_app.h"
#include "auth/digest.h"
#include "tables/invoice_keys.h"

namespace signup {

web::Response pay_opened_submit(web::PostCtx& c) {
  const base::Form form = c.request.form();
  const auto key = form.raw("key");
  if (key.size() == 32) tables::invoice_keys::opened(c.db, auth::sha256(key), site(c).services().clock->now());
  return web::plain(200, "");
}

}  // namespace signup
