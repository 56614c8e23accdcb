// One address: whose it is, and whose it was.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "tables/ip_history.h"
#include "tables/ips.h"
#include "tables/networks.h"
#include "tpl/mgmt/ip.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ip;
constexpr int kShown = 100;

}  // namespace

web::Response ip_page(web::GetCtx& c) {
  const auto ip = base::parse<base::IpAddress>(c.request.query_value("ip"));
  const auto address = ip ? tables::networks::address(c.db, *ip) : std::nullopt;
  if (!address) return web::problem(c.app, c.visitor, c.request, 404, "no_ip");
  web::View view{t::kFile, c.app, c.visitor};
  view.title(address->ip.text()).set(t::IP, address->ip).show_if(c.request.query_value("done") == "saved", t::SAVED);
  if (const auto network = tables::networks::find(c.db, address->network)) {
    view.set(t::CIDR, network->cidr).set(t::NETWORK_ID, network->id);
  }
  if (address->system) {
    web::Scope used = view.add(t::IS_USED);
    used.set(t::HOST, address->hostname).set(t::SYSID, *address->system);
    if (address->cid) used.set(t::CUSTOMER, address->customer).set(t::CID, base::display(*address->cid)).set(t::CUSTOMER_PAGE, customer_path(*address->cid, "systems"));
  } else if (address->reserved_for) {
    view.add(t::IS_RESERVED).set(t::WHAT_FOR, *address->reserved_for);
  } else {
    view.show(t::IS_FREE);
  }
  view.show_if(!address->system && c.app.allows(c.visitor, "network"), t::MAY_CHANGE);
  const auto times = tables::ip_history::of_address(c.db, address->ip, kShown);
  for (const auto& time : times) {
    web::Scope row = view.add(t::TIME);
    row.set(t::SINCE, short_form(time.since)).set(t::SINCE_ISO, time.since).set(t::WHO, time.who);
    if (time.until) {
      row.add(t::ENDED).set(t::UNTIL, short_form(*time.until)).set(t::UNTIL_ISO, *time.until);
    } else {
      row.show(t::PRESENT);
    }
    if (time.system) row.add(t::OF_SYSTEM).set(t::OF_SYSID, *time.system);
    if (time.reserved_for) row.add(t::OF_PURPOSE).set(t::PURPOSE, *time.reserved_for);
  }
  view.show_if(times.empty(), t::NO_TIMES);
  return view.render();
}

}  // namespace mgmt
