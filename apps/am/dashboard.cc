// The dashboard: whose account it is, its services, and where the customer is logged in.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "auth/logout.h"
#include "tables/customers.h"
#include "tables/systems.h"
#include "tpl/am/dashboard.h"

namespace am {

namespace t = tpl::am_dashboard;

namespace {

const char* words(tables::systems::Kind kind) {
  using enum tables::systems::Kind;
  switch (kind) {
    case vps: return "Virtual server";
    case dedicated: return "Dedicated server";
    case colo: return "Colocated server";
  }
  return "";
}

void show_services(web::View& view, const std::vector<tables::systems::Listed>& services) {
  if (services.empty()) {
    view.show(t::NO_SERVICES);
    return;
  }
  web::Scope table = view.add(t::SERVICES);
  for (const auto& service : services) {
    web::Scope row = table.add(t::SERVICE);
    row.set(t::HOSTNAME, service.hostname)
        .set(t::TYPE, words(service.kind))
        .set(t::OS, service.os_name)
        .set(t::IPS, service.ips);
    if (service.cancel_on) {
      row.add(t::ENDING).set(t::ENDS_ON, base::long_form(*service.cancel_on)).set(t::ENDS_ISO, *service.cancel_on);
    } else {
      row.show(t::RUNNING);
    }
  }
}

void show_sessions(web::View& view, const std::vector<auth::OwnSession>& sessions) {
  for (const auto& session : sessions) {
    web::Scope row = view.add(t::SESSION);
    row.set(t::SINCE, base::long_form(session.created_at))
        .set(t::SINCE_ISO, session.created_at)
        .set(t::SEEN, base::long_form(session.seen_at))
        .set(t::SEEN_ISO, session.seen_at)
        .set(t::ADDRESS, session.remote_addr)
        .set(t::AGENT, session.agent);
    if (session.this_one) {
      row.show(t::THIS_ONE);
    } else {
      row.add(t::OTHER).set(t::HANDLE, session.handle);
    }
  }
}

}  // namespace

web::Response dashboard_page(web::GetCtx& c) {
  const base::CustomerId cid = customer(c.visitor);
  const auto owner = tables::customers::owner(c.db, cid);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Dashboard").set(t::OWNER, owner.name).set(t::CID, base::display(cid));
  if (!owner.company.empty()) view.add(t::COMPANY_OF_OWNER).set(t::OWNER_COMPANY, owner.company);
  view.show_if(c.request.query_value("ended") == "1", t::ENDED);
  show_services(view, tables::systems::running(c.db, cid));
  show_sessions(view, auth::own_sessions(c.db, cid, c.visitor.token, auth::kCustomerLifetime,
                                         site(c).clock().now()));
  return view.render();
}

// Ends another session of the same person.
web::Response dashboard_submit(web::PostCtx& c) {
  auth::end_own_session(c.db, actor(c.request, c.visitor), customer(c.visitor), c.request.form().raw("session"),
                        site(c).clock().now());
  return web::see_other(c.app.index_path() + "?ended=1");
}

}  // namespace am
