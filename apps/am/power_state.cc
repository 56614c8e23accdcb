// What the power page asks while an outlet is being switched. Answered from what the worker has read; no strip is asked here.
#include "apps/am/pages.h"
#include "apps/am/power_view.h"

namespace am {

web::Response power_state_page(web::GetCtx& c) {
  const auto about = powered(c.db, customer(c), c.request.query_value("system"));
  if (!about) return no_power(c);
  web::Response answer;
  answer.header("Content-Type", "application/json");
  answer.body = domain::outlet_json(about->outlet, site(c).now());
  return answer;
}

}  // namespace am
