// What the page of power strips asks while an outlet is being switched. Answered from what the worker has read.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "domain/power.h"
#include "web/problem.h"

namespace mgmt {

web::Response ats_state_page(web::GetCtx& c) {
  const auto port = base::parse<base::PowerPortId>(c.request.query_value("port"));
  const auto outlet = port ? tables::outlets::find(c.db, *port) : std::nullopt;
  if (!outlet) return web::problem(c.app, c.visitor, c.request, 404, "no_outlet");
  web::Response answer;
  answer.header("Content-Type", "application/json");
  answer.body = domain::outlet_json(*outlet, site(c).now());
  return answer;
}

}  // namespace mgmt
