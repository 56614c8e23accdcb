// Mails before a cancelled system shuts down: five days and one day before, and on the day; to the customer's technical contacts,
// main and alternate, and to staff. Each is sent once, however often this runs; none while the system's reminders are off.
#pragma once

#include "db/database.h"
#include "domain/desk.h"

namespace domain {

void remind_of_shutdowns(db::Writer& db, const Desk& desk);

}  // namespace domain
