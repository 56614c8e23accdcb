// Every switched power strip with its outlets, the systems on them, and the log of every action. Shown is what the worker has read;
// no strip is asked here.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/strip_words.h"
#include "domain/audit_words.h"
#include "domain/power.h"
#include "tables/power_log.h"
#include "tpl/mgmt/ats.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ats;
using base::PowerAction;
using base::PowerFault;

constexpr int kShownActions = 50;

const char* verb(PowerAction action) {
  switch (action) {
    case PowerAction::on: return "On";
    case PowerAction::off: return "Off";
    case PowerAction::cycle: return "Cycle";
  }
  return "";
}

void show_health(web::Scope card, const tables::power_strips::Known& strip) {
  const auto& health = strip.health;
  if (!strip.row.in_service) {
    card.show(t::OUT_OF_SERVICE);
  } else if (!health.tried_at) {
    card.show(t::NEVER_TRIED);
  } else if (!health.fault) {
    card.show(t::ANSWERS);
  } else {
    card.show(*health.fault == PowerFault::silent ? t::SILENT : *health.fault == PowerFault::refused ? t::REFUSES : t::WRONG);
    card.add(t::WHY).set(t::FAULT_TEXT, health.fault_text);
  }
  if (health.read_at) card.add(t::READ).set(t::READ_AT, short_form(*health.read_at)).set(t::READ_ISO, *health.read_at);
  if (!strip.row.place.empty()) card.add(t::PLACED).set(t::PLACE, strip.row.place);
  if (!strip.row.page_url.empty()) card.add(t::OWN_PAGE).set(t::PAGE_URL, strip.row.page_url);
  card.set(t::MODEL, health.model).set(t::KIND, strip_words(strip.row.driver)).set(t::ADDRESS, strip.row.address);
}

void show_outlet(web::Scope card, const tables::outlets::Row& outlet, base::Timestamp now) {
  web::Scope row = card.add(t::OUTLET);
  row.set(t::LABEL, outlet.label).set(t::OUTLET_NAME, outlet.name);
  web::Scope badge = row.add(domain::outlet_settled(outlet, now) ? t::SETTLED : t::SWITCHING);
  badge.set(t::STATE, domain::outlet_words(outlet, now)).set(t::TONE, domain::outlet_tone(outlet, now)).set(t::PORT, outlet.id);
  if (outlet.systems > 1) {
    row.show(t::SHARED);
  } else if (outlet.system) {
    row.add(t::ON_IT).set(t::HOST, outlet.hostname).set(t::CUSTOMER, customer_path(*outlet.cid, "systems")).set(t::CID, base::display(*outlet.cid));
  }
  if (outlet.last) {
    web::Scope last = row.add(t::LAST);
    last.set(t::WANTED, verb(outlet.last->wanted)).set(t::WHO, domain::actor_words(outlet.last->who));
    last.set(t::AT, short_form(outlet.last->asked_at)).set(t::AT_ISO, outlet.last->asked_at).set(t::RESULT, outlet.last->message);
  }
  for (const auto action : domain::outlet_offers(outlet, now)) row.add(t::OFFER).set(t::PORT, outlet.id).set(t::ACTION, action).set(t::VERB, verb(action));
}

void show_log(web::View& view, const std::vector<tables::power_log::Shown>& actions) {
  for (const auto& action : actions) {
    web::Scope row = view.add(t::ACTION_ROW);
    row.set(t::AT, short_form(action.row.at)).set(t::AT_ISO, action.row.at).set(t::LABEL, action.label).set(t::HOST, action.hostname);
    row.set(t::WHO, action.row.who).set(t::WANTED, verb(action.row.wanted)).set(t::EVENT, action.row.event).set(t::TEXT, action.row.text);
    if (action.row.reply_ms) row.add(t::TOOK).set(t::REPLY_MS, *action.row.reply_ms);
  }
  view.show_if(actions.empty(), t::NO_ACTIONS);
}

}  // namespace

web::Response ats_page(web::GetCtx& c) {
  const auto now = site(c).now();
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Power strips").show_if(c.request.query_value("done") == "saved", t::SAVED);
  view.show_if(c.request.query_value("done") == "asked", t::ASKED).show_if(c.request.query_value("done") == "reading", t::READING);
  view.show_if(c.app.allows(c.visitor, "network"), t::MAY_CHANGE);
  for (const auto tag : domain::kPowerRefusals) {
    if (c.request.query_value("why") == tag) view.add(t::REFUSED).set(t::WORDS, c.app.messages().words(tag));
  }
  const auto strips = tables::power_strips::all(c.db);
  const auto outlets = tables::outlets::all(c.db);
  for (const auto& strip : strips) {
    web::Scope card = view.add(t::STRIP);
    card.set(t::ID, strip.row.id).set(t::NAME, strip.row.name);
    show_health(card, strip);
    bool any = false;
    for (const auto& outlet : outlets) {
      if (outlet.strip != strip.row.id) continue;
      any = true;
      show_outlet(card, outlet, now);
    }
    card.show_if(!any, t::NO_OUTLETS);
  }
  view.show_if(strips.empty(), t::NONE);
  show_log(view, tables::power_log::latest(c.db, std::nullopt, kShownActions));
  return view.render();
}

// Asks the worker to read a strip now: the test of a connection.
web::Response ats_submit(web::PostCtx& c) {
  const auto id = base::parse<base::PowerStripId>(c.request.body_value("strip"));
  if (!id || !tables::power_strips::find(c.db, *id)) return web::problem(c.app, c.visitor, c.request, 404, "no_strip");
  tables::power_strips::read_soon(c.db, *id, site(c).now());
  return web::see_other("/mgmt/ats.html?done=reading#strip-" + base::str(*id));
}

}  // namespace mgmt
