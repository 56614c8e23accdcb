// The worker's part of power: reads every strip now and then, so that no page ever waits for one, and carries commands out. One
// strip is spoken to by one worker at a time. What a killed worker has left is taken up by the next one when its hold has run
// out: the strip is read first, and a command that may have arrived is never sent blindly.
#pragma once

#include <functional>
#include <string>

#include "db/database.h"
#include "domain/desk.h"
#include "ports/power_switch.h"
#include "ports/secret_box.h"
#include "tables/power_log.h"

namespace domain {

// Hears of each action after it is in the database.
using PowerListener = std::function<void(const tables::power_log::Row&, const std::string& label)>;

// One round with one strip that is due; false when none is. Never waits for an outlet to change.
bool work_on_a_strip(db::Database& database, const Desk& desk, ports::SecretBox& box, ports::PowerSwitch& power, const PowerListener& heard);

// How long a strip is held for one worker: longer than any round with it lasts.
inline constexpr std::chrono::seconds kStripHeldFor{40};

}  // namespace domain
