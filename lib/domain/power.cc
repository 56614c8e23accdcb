#include "domain/power.h"

#include <algorithm>

#include "base/json.h"
#include "tables/power_log.h"

namespace domain {

namespace {

using base::OutletState;
using base::PowerAction;
using base::PowerFault;
using tables::outlets::Row;

// The worker reads every strip more often than this; what is older was read by nobody who is still at work.
constexpr std::chrono::minutes kReadingCounts{3};
constexpr std::chrono::seconds kBetweenCommands{30};

bool under_way(const Row& outlet) { return outlet.last && !outlet.last->ended_at; }

std::string doing(PowerAction wanted) {
  switch (wanted) {
    case PowerAction::on: return "Turning on…";
    case PowerAction::off: return "Turning off…";
    case PowerAction::cycle: return "Turning off and on…";
  }
  return "";
}

std::optional<std::string> why_not(const Row& outlet, PowerAction wanted, base::Timestamp now) {
  if (outlet.systems > 1) return "power_shared";
  if (!outlet.in_service) return "power_out_of_service";
  if (under_way(outlet)) return "power_busy";
  if (outlet.last && now < outlet.last->asked_at + kBetweenCommands) return "power_too_soon";
  const auto offers = outlet_offers(outlet, now);
  if (offers.empty()) return "power_not_known";
  if (std::find(offers.begin(), offers.end(), wanted) == offers.end()) return "power_as_it_is";
  return std::nullopt;
}

}  // namespace

OutletShows outlet_shows(const Row& outlet, base::Timestamp now) {
  if (!outlet.in_service) return OutletShows::out_of_service;
  if (under_way(outlet)) return OutletShows::switching;
  if (outlet.fault == PowerFault::silent) return OutletShows::not_responding;
  if (outlet.fault == PowerFault::refused) return OutletShows::refused;
  if (outlet.fault == PowerFault::wrong_answer) return OutletShows::wrong_answer;
  if (outlet.read_at + kReadingCounts < now) return OutletShows::not_read;
  if (outlet.pending) return OutletShows::switching;
  if (outlet.state == OutletState::unknown) return OutletShows::unknown;
  return outlet.state == OutletState::on ? OutletShows::on : OutletShows::off;
}

std::string outlet_words(const Row& outlet, base::Timestamp now) {
  switch (outlet_shows(outlet, now)) {
    case OutletShows::on: return "On";
    case OutletShows::off: return "Off";
    case OutletShows::unknown: return "Unknown";
    case OutletShows::switching: return under_way(outlet) ? doing(outlet.last->wanted) : "Switching…";
    case OutletShows::not_responding: return "Not responding";
    case OutletShows::refused: return "Refused";
    case OutletShows::wrong_answer: return "Answers wrongly";
    case OutletShows::not_read: return "Not read lately";
    case OutletShows::out_of_service: return "Out of service";
  }
  return "";
}

std::string_view outlet_tone(const Row& outlet, base::Timestamp now) {
  switch (outlet_shows(outlet, now)) {
    case OutletShows::on: return "ok";
    case OutletShows::switching:
    case OutletShows::not_read: return "warn";
    case OutletShows::not_responding:
    case OutletShows::refused:
    case OutletShows::wrong_answer: return "bad";
    case OutletShows::off:
    case OutletShows::unknown:
    case OutletShows::out_of_service: return "";
  }
  return "";
}

std::string outlet_json(const Row& outlet, base::Timestamp now) {
  return "{\"text\":" + base::json_string(outlet_words(outlet, now)) + ",\"tone\":\"" + std::string{outlet_tone(outlet, now)} +
         "\",\"done\":" + (outlet_settled(outlet, now) ? "true" : "false") + "}";
}

bool outlet_settled(const Row& outlet, base::Timestamp now) { return outlet_shows(outlet, now) != OutletShows::switching; }

std::vector<PowerAction> outlet_offers(const Row& outlet, base::Timestamp now) {
  if (outlet.systems > 1) return {};
  const auto shows = outlet_shows(outlet, now);
  if (shows == OutletShows::on) return {PowerAction::off, PowerAction::cycle};
  if (shows == OutletShows::off) return {PowerAction::on};
  return {};
}

std::optional<std::string> ask_power(db::Writer& db, const Actor& actor, base::PowerPortId port, PowerAction wanted,
                                     std::optional<base::SystemId> system, base::Timestamp now) {
  auto outlet = tables::outlets::find(db, port);
  if (!outlet) return "power_not_known";
  static_cast<void>(tables::power_strips::lock(db, outlet->strip));
  outlet = tables::outlets::find(db, port);
  if (outlet->system != system) return "power_other_system";
  if (auto refusal = why_not(*outlet, wanted, now)) return refusal;
  tables::power_commands::Row command{.port = port, .system = outlet->system, .cid = outlet->cid, .wanted = wanted, .who = actor.name, .asked_at = now};
  try {
    command.id = tables::power_commands::add(db, command);
  } catch (const db::Duplicate&) {
    return "power_busy";
  } catch (const db::Error& error) {
    const std::string_view why = error.what();
    for (const char* rule : {"power_too_soon", "power_shared"}) {
      if (why.find(rule) != std::string_view::npos) return rule;
    }
    throw;
  }
  tables::power_log::add(db, {.at = now, .port = port, .command = command.id, .system = command.system, .cid = command.cid, .who = actor.name,
                              .wanted = wanted, .event = tables::power_log::Event::asked, .found = outlet->state});
  tables::power_strips::read_soon(db, outlet->strip, now);
  const std::string object = outlet->system ? "system:" + base::str(*outlet->system) : "outlet:" + outlet->label;
  record(db, actor, "power.asked", object, outlet->cid, Changes{}.note("power of " + outlet->label, base::str(outlet->state), base::str(wanted)), now);
  return std::nullopt;
}

}  // namespace domain
