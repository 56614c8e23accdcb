// Asks once whether an outlet is to be switched, naming the server on it and what that does to it.
#include <algorithm>

#include "apps/mgmt/edit_form.h"
#include "apps/mgmt/pages.h"
#include "base/log.h"
#include "domain/power.h"
#include "tpl/mgmt/ats_switch.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ats_switch;
using base::PowerAction;

std::string strip_place(const tables::outlets::Row& outlet) { return "#strip-" + base::str(outlet.strip); }

std::optional<tables::outlets::Row> outlet_of(db::Reader& db, std::string_view port) {
  const auto id = base::parse<base::PowerPortId>(port);
  return id ? tables::outlets::find(db, *id) : std::nullopt;
}

}  // namespace

web::Response ats_switch_page(web::GetCtx& c) {
  const auto outlet = outlet_of(c.db, c.request.query_value("port"));
  if (!outlet) return web::problem(c.app, c.visitor, c.request, 404, "no_outlet");
  const auto action = base::parse<PowerAction>(c.request.query_value("go"));
  const auto offers = domain::outlet_offers(*outlet, site(c).now());
  if (!action || std::find(offers.begin(), offers.end(), *action) == offers.end()) return web::see_other("/mgmt/ats.html" + strip_place(*outlet));
  base::Form form;
  give_key(form, site(c));
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Switch " + outlet->label).form(form);
  view.set(t::LABEL, outlet->label).set(t::PORT, outlet->id).set(t::ACTION, *action).set(t::BACK, "/mgmt/ats.html" + strip_place(*outlet));
  view.set(t::SYSTEM, outlet->system ? base::str(*outlet->system) : "");
  view.set(t::WHAT, outlet->system ? outlet->hostname : "outlet " + outlet->label);
  if (outlet->system) {
    view.add(t::ON_IT).set(t::HOST, outlet->hostname).set(t::CID, base::display(*outlet->cid));
  } else {
    view.show(t::NOTHING_ON_IT);
  }
  view.show(*action == PowerAction::on ? t::ON : *action == PowerAction::off ? t::OFF : t::CYCLE);
  return view.render();
}

web::Response ats_switch_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto outlet = outlet_of(c.db, form.raw("port"));
  if (!outlet) return web::problem(c.app, c.visitor, c.request, 404, "no_outlet");
  const auto action = base::parse<PowerAction>(form.raw("go"));
  const std::string done = "/mgmt/ats.html?done=asked" + strip_place(*outlet);
  const bool first = first_use(c, form, done);
  if (!form.ok() || !action) return web::see_other("/mgmt/ats.html" + strip_place(*outlet));
  if (!first) return web::see_other(done);
  const auto system = base::parse<base::SystemId>(form.raw("system"));
  if (const auto refusal = domain::ask_power(c.db, actor(c), outlet->id, *action, system, site(c).now())) {
    base::log::info("power.not_taken", {{"outlet", outlet->label}, {"why", *refusal}});
    return web::see_other("/mgmt/ats.html?why=" + *refusal + strip_place(*outlet));
  }
  base::log::info("power.asked", {{"outlet", outlet->label}, {"wanted", *action}});
  return web::see_other(done);
}

}  // namespace mgmt
