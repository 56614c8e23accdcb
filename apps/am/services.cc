// The customer's servers with what each has and costs.
#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "apps/am/service_view.h"
#include "tpl/am/services.h"

namespace am {

namespace t = tpl::am_services;

namespace {

void show_service(web::Scope row, const tables::systems::Shown& system, const Holding& has) {
  row.set(t::SYSTEM, system.row.id)
      .set(t::HOSTNAME, system.row.hostname)
      .set(t::TYPE, kind_words(system.row.kind))
      .set(t::PACKAGE, package_words(has.subs))
      .set(t::PRICE, price_words(has.subs));
  for (const auto& ip : has.ips) row.add(t::IP).set(t::ADDRESS, ip);
  row.show_if(has.ips.empty(), t::NO_IPS);
  const auto next = next_charge(has.subs);
  if (next) row.add(t::NEXT).set(t::NEXT_ON, base::long_form(*next)).set(t::NEXT_ISO, *next);
  row.show_if(!next, t::NO_NEXT);
  if (system.row.cancel_on) {
    row.add(t::ENDING).set(t::ENDS_ON, base::long_form(*system.row.cancel_on)).set(t::ENDS_ISO, *system.row.cancel_on);
  } else {
    row.show(t::RUNNING);
  }
}

}  // namespace

web::Response services_page(web::GetCtx& c) {
  const auto systems = tables::systems::of_customer(c.db, customer(c));
  auto has = holdings(c.db, customer(c));
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Services");
  std::optional<web::Scope> now;
  std::optional<web::Scope> before;
  for (const auto& system : systems) {
    if (system.row.running()) {
      if (!now) now = view.add(t::SERVICES);
      show_service(now->add(t::SERVICE), system, has[system.row.id]);
    } else if (!system.row.moved_to) {
      if (!before) before = view.add(t::PAST);
      before->add(t::PAST_SERVICE)
          .set(t::SYSTEM, system.row.id)
          .set(t::HOSTNAME, system.row.hostname)
          .set(t::TYPE, kind_words(system.row.kind))
          .set(t::STOPPED_ON, base::long_form(*system.row.stopped_on))
          .set(t::STOPPED_ISO, *system.row.stopped_on);
    }
  }
  view.show_if(!now, t::NO_SERVICES);
  return view.render();
}

}  // namespace am
