#include "tables/ipn_turn.h"

namespace tables::ipn_turn {

namespace {

// Written, and not only locked: a second node of a cluster sees the conflict too.
constexpr db::Sql kTake = "UPDATE ipn_turn SET taken = taken + 1 WHERE id = 1";

}  // namespace

void take(db::Writer& db) { db.exec(kTake); }

}  // namespace tables::ipn_turn
