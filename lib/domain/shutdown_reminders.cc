#include "domain/shutdown_reminders.h"

#include "domain/notices.h"
#include "tables/systems.h"

namespace domain {

namespace {

constexpr int kFirst = 5;  // days before

std::string when(base::Date on, base::Date today) {
  const auto days = (on.day - today.day).count();
  return days == 0 ? "today" : days == 1 ? "tomorrow" : "in " + std::to_string(days) + " days";
}

}  // namespace

void remind_of_shutdowns(db::Writer& db, const Desk& desk) {
  const base::Date today = base::date_of(desk.clock.now());
  base::SystemId told;
  for (const auto& system : tables::systems::to_remind(db, today, base::add_days(today, 1), base::add_days(today, kFirst))) {
    ShutdownNotice notice{.host = system.hostname, .system = system.id, .cid = system.cid, .on = system.cancel_on};
    notice.when = when(system.cancel_on, today);
    // A shutdown that is set to another day is reminded of anew.
    const std::string once = "shutdown:" + base::str(system.id) + ":" + base::str(system.cancel_on) + ":" + base::str(today) + ":";
    if (told != system.id) {
      notice.once = once + "staff";
      tell_shutdown(db, desk, notice);
      told = system.id;
    }
    if (!system.email) continue;
    notice.name = system.name;
    notice.email = system.email;
    notice.once = once + base::str(*system.contact);
    tell_shutdown(db, desk, notice);
  }
}

}  // namespace domain
