// What nginx asks before it serves an area of its own (graphs, statistics, scripts): may this visitor see it? It is not to be
// reached from outside, has no body, and costs the one query that knows the session.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"

namespace mgmt {

namespace {

constexpr int kMay = 204;
constexpr int kWho = 401;
constexpr int kMustNot = 403;

}  // namespace

web::Response auth_page(web::GetCtx& c) {
  const int status = !c.visitor.logged_in ? kWho : c.app.allows(c.visitor, "staff") ? kMay : kMustNot;
  return web::plain(status, "");
}

}  // namespace mgmt
