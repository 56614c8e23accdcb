// Asks once whether a server is to be switched, naming it and what that does. The outlet is that of the server; no form names one.
#include <algorithm>

#include "apps/am/pages.h"
#include "apps/am/power_view.h"
#include "base/log.h"
#include "tables/used_forms.h"
#include "tpl/am/power_switch.h"

namespace am {

namespace {

namespace t = tpl::am_power_switch;
using base::PowerAction;

constexpr std::size_t kKeyDigits = 32;

bool is_key(std::string_view text) { return text.size() == kKeyDigits && text.find_first_not_of("0123456789abcdef") == std::string_view::npos; }

}  // namespace

web::Response power_switch_page(web::GetCtx& c) {
  const auto about = powered(c.db, customer(c), c.request.query_value("system"));
  if (!about) return no_power(c);
  const auto action = base::parse<PowerAction>(c.request.query_value("go"));
  const auto offers = domain::outlet_offers(about->outlet, site(c).now());
  const bool offered = action && std::find(offers.begin(), offers.end(), *action) != offers.end();
  if (!offered || !c.visitor.staff.empty()) return web::see_other(power_path(about->system));
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Switch " + about->hostname).set(t::HOST, about->hostname).set(t::SYSTEM, about->system).set(t::ACTION, *action);
  view.set(t::KEY, site(c).fresh_token().substr(0, kKeyDigits));
  view.show(*action == PowerAction::on ? t::ON : *action == PowerAction::off ? t::OFF : t::CYCLE);
  return view.render();
}

web::Response power_switch_submit(web::PostCtx& c) {
  const base::Form form = c.request.form();
  const auto about = powered(c.db, customer(c), form.raw("system"));
  if (!about) return no_power(c);
  if (!c.visitor.staff.empty()) return web::problem(c.app, c.visitor, c.request, 403, "read_only");
  const auto action = base::parse<PowerAction>(form.raw("go"));
  const std::string back = power_path(about->system);
  if (!action || !is_key(form.raw("once"))) return web::see_other(back);
  const auto now = site(c).now();
  // The second copy of a form leads where the first one did, and does nothing.
  if (!tables::used_forms::take(c.db, std::string{form.raw("once")}, back, now)) return web::see_other(back);
  if (const auto refusal = domain::ask_power(c.db, actor(c), about->outlet.id, *action, about->system, now)) {
    base::log::info("power.not_taken", {{"outlet", about->outlet.label}, {"why", *refusal}});
    return web::see_other(back + "&why=" + *refusal);
  }
  base::log::info("power.asked", {{"outlet", about->outlet.label}, {"wanted", *action}, {"sysid", about->system.value}});
  return web::see_other(back);
}

}  // namespace am
