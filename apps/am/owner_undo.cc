// Where the link in the mail about a chosen owner leads: one of the contacts says that it is not the owner.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/password_link.h"
#include "domain/owner_choice.h"
#include "tables/customers.h"
#include "tpl/am/owner_undo.h"
#include "web/problem.h"

namespace am {

namespace {

namespace t = tpl::am_owner_undo;

template <class Ctx>
web::Response gone(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 410, "link_gone");
}

}  // namespace

web::Response owner_undo_page(web::GetCtx& c) {
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Take back the owner");
  if (c.request.query_value("done") == "1") {
    view.show(t::DONE);
    return view.render();
  }
  const auto key = c.request.query_value("key");
  const auto undo = auth::undo_of(c.db, key, site(c).now());
  if (!undo) return gone(c);
  view.add(t::ASKING).set(t::KEY, key).set(t::CID, base::display(undo->cid)).set(t::OWNER, tables::customers::owner(c.db, undo->cid).name);
  return view.render();
}

web::Response owner_undo_submit(web::PostCtx& c) {
  AmApp& app = site(c);
  const auto undo = auth::take_undo(c.db, c.request.body_value("key"), app.now());
  if (!undo) return gone(c);
  domain::undo_owner(c.db, app.desk(), {"visitor", c.request.remote_addr, c.request.id}, undo->cid, undo->before);
  return web::see_other("/am/owner_undo.html?done=1");
}

}  // namespace am
