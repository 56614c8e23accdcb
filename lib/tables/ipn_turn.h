// ipn_turn: one row that whoever lets PayPal's notices take effect holds, so that they do so one after another and none misses what
// another one has just written.
#pragma once

#include "db/database.h"

namespace tables::ipn_turn {

// Waits until the transactions of all others who took it have ended.
void take(db::Writer& db);

}  // namespace tables::ipn_turn
