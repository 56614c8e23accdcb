// A server's power: the outlet's state as it was read, what is being done to it, and what can be.
#include "apps/am/pages.h"
#include "apps/am/power_view.h"
#include "tables/systems.h"
#include "tpl/am/power.h"

namespace am {

namespace {

namespace t = tpl::am_power;
using base::PowerAction;
using domain::OutletShows;

const char* verb(PowerAction action) {
  switch (action) {
    case PowerAction::on: return "Turn on…";
    case PowerAction::off: return "Turn off…";
    case PowerAction::cycle: return "Turn off and on…";
  }
  return "";
}

const char* what_was_asked(PowerAction action) {
  switch (action) {
    case PowerAction::on: return "Turn on";
    case PowerAction::off: return "Turn off";
    case PowerAction::cycle: return "Turn off and on";
  }
  return "";
}

void show_last(web::View& view, const tables::outlets::Command& last) {
  web::Scope box = view.add(t::LAST);
  box.set(t::ASKED, what_was_asked(last.wanted)).set(t::ASKED_AT, base::long_form(last.asked_at)).set(t::ASKED_ISO, last.asked_at);
  box.set(t::ASKED_BY, last.who.starts_with("customer:") ? "you" : "our staff");
  using enum tables::power_commands::State;
  if (last.state == done) box.add(t::DONE).set(t::RESULT, last.message);
  if (last.state == failed) box.add(t::FAILED).set(t::RESULT, last.message);
  box.show_if(!last.ended_at, t::UNDER_WAY);
}

void show_state(web::View& view, const web::Visitor& visitor, const Powered& about, base::Timestamp now) {
  const auto& outlet = about.outlet;
  // Staff who look do not ask again and again: each page that they see is in the customer's history.
  const bool polls = !domain::outlet_settled(outlet, now) && visitor.staff.empty();
  web::Scope badge = view.add(polls ? t::SWITCHING : t::SETTLED);
  badge.set(t::STATE, domain::outlet_words(outlet, now)).set(t::TONE, domain::outlet_tone(outlet, now)).set(t::SYSTEM, about.system);
  view.set(t::READ_AT, base::long_form(outlet.read_at)).set(t::READ_ISO, outlet.read_at);
  const auto shows = domain::outlet_shows(outlet, now);
  view.show_if(shows == OutletShows::not_responding, t::NOT_RESPONDING);
  const bool odd = shows == OutletShows::refused || shows == OutletShows::wrong_answer || shows == OutletShows::not_read ||
                   shows == OutletShows::unknown || shows == OutletShows::out_of_service;
  view.show_if(odd, t::NOT_KNOWN).show_if(outlet.systems > 1, t::SHARED);
}

}  // namespace

std::string power_path(base::SystemId system) { return "/am/power.html?system=" + base::str(system); }

std::optional<Powered> powered(db::Reader& db, base::CustomerId customer, std::string_view system) {
  const auto id = base::parse<base::SystemId>(system);
  if (!id) return std::nullopt;
  auto outlet = tables::outlets::of_system(db, customer, *id);
  if (!outlet) return std::nullopt;
  const auto found = tables::systems::find(db, *id);
  return Powered{*id, found ? found->row.hostname : std::string{}, *std::move(outlet)};
}

web::Response power_page(web::GetCtx& c) {
  const auto about = powered(c.db, customer(c), c.request.query_value("system"));
  if (!about) return no_power(c);
  const auto now = site(c).now();
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Power of " + about->hostname).set(t::HOST, about->hostname).set(t::SYSTEM, about->system).set(t::OUTLET, about->outlet.label);
  show_state(view, c.visitor, *about, now);
  for (const auto tag : domain::kPowerRefusals) {
    if (c.request.query_value("why") == tag) view.add(t::REFUSED).set(t::WORDS, c.app.messages().words(tag));
  }
  if (about->outlet.last) show_last(view, *about->outlet.last);
  const auto offers = domain::outlet_offers(about->outlet, now);
  if (c.visitor.staff.empty()) {
    for (const auto action : offers) view.add(t::OFFER).set(t::ACTION, action).set(t::VERB, verb(action)).set(t::SYSTEM, about->system);
  } else {
    view.show(t::STAFF_LOOKS);
  }
  auto answer = view.render();
  // For those without scripts, who have asked for it: until the outlet has settled.
  if (c.request.query_value("watch") == "1" && !domain::outlet_settled(about->outlet, now)) answer.header("Refresh", "5");
  return answer;
}

}  // namespace am
