// The start page: who is logged in, since when and from where, and the same person's other sessions.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "auth/logout.h"
#include "tables/audit_log.h"
#include "tables/users.h"
#include "tpl/mgmt/index.h"

namespace mgmt {

namespace t = tpl::mgmt_index;

web::Response index_page(web::GetCtx& c) {
  MgmtApp& app = site(c);
  web::View view{t::kFile, c.app, c.visitor};
  const auto user = tables::users::by_login(c.db, c.visitor.name);
  if (!user) throw std::runtime_error("no user " + c.visitor.name);
  view.title("Start page").set(t::NAME, user->name).set(t::LOGIN, user->login).set(t::ROLE, user->role);
  view.show(user->totp_secret ? t::SECOND_FACTOR : t::NO_SECOND_FACTOR);
  view.show_if(c.request.query_value("ended") == "1", t::ENDED);
  if (const auto before = tables::audit_log::before_last(c.db, actor(c.request, c.visitor).name, "login")) {
    view.add(t::BEFORE)
        .set(t::BEFORE_AT, short_form(before->at))
        .set(t::BEFORE_ISO, before->at)
        .set(t::BEFORE_ADDRESS, before->remote_addr);
  }
  for (const auto& session :
       auth::own_sessions(c.db, user->id, c.visitor.token, app.lifetime(), app.clock().now())) {
    web::Scope row = view.add(t::SESSION);
    row.set(t::SINCE, short_form(session.created_at))
        .set(t::SINCE_ISO, session.created_at)
        .set(t::SEEN, short_form(session.seen_at))
        .set(t::SEEN_ISO, session.seen_at)
        .set(t::ADDRESS, session.remote_addr)
        .set(t::AGENT, session.agent);
    if (session.this_one) {
      row.show(t::THIS_ONE);
    } else {
      row.add(t::OTHER).set(t::HANDLE, session.handle);
    }
  }
  return view.render();
}

// Ends another session of the same person.
web::Response index_submit(web::PostCtx& c) {
  auth::end_own_session(c.db, actor(c.request, c.visitor), base::UserId{c.visitor.id}, c.request.form().raw("session"),
                        site(c).clock().now());
  return web::see_other(c.app.index_path() + "?ended=1");
}

}  // namespace mgmt
