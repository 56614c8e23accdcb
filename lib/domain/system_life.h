// What becomes of a system: its shutdown is set and taken back, it is stopped, un-stopped, or moved to another machine. Each is
// one transaction with the system's and the customer's rows locked, and one entry in the audit trail.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/addresses.h"
#include "domain/audit.h"
#include "domain/system_edit.h"

namespace domain {

// The customer first, then the system, whoever does what. nullopt: there is none.
[[nodiscard]] std::optional<SystemRow> lock_system(db::Writer& db, base::SystemId id);

struct Cancellation {
  base::Date on;
  bool reminders = true;
  bool billing_ends = true;  // no charge for a period that begins on that day or later
};
// Faults at "date": in the past, or too soon for the reminder of the day.
[[nodiscard]] Cancellation read_cancellation(base::Form& form, base::Date today);
void cancel_system(db::Writer& db, const Actor& actor, const SystemRow& running, const Cancellation& cancellation, base::Timestamp now);
void keep_system(db::Writer& db, const Actor& actor, const SystemRow& running, base::Timestamp now);

struct Stopped {
  std::vector<base::IpAddress> released;
  bool last = false;  // the customer had no other running system and is cancelled now
};
// Addresses and outlet are free from now on, subscriptions end on that day.
Stopped stop_system(db::Writer& db, const Actor& actor, const SystemRow& running, base::Date on, base::Timestamp now);
// Runs again, with neither addresses nor subscriptions; a cancelled customer becomes active. Throws db::Duplicate when its veid or
// its outlet is in use by another.
void unstop_system(db::Writer& db, const Actor& actor, const SystemRow& stopped, const std::string& reason, base::Timestamp now);

struct Move {
  SystemRow to;  // what the new row says: machine, directory, veid and so on
  bool addresses_go_along = true;
  std::vector<base::IpAddress> given;  // new ones
};
struct Moved {
  base::SystemId id;
  std::vector<RefusedAddress> refused;  // roll back when there are any
};
// The old row is stopped today; the new one has the same subscriptions, whose periods go on. db::Duplicate as above.
[[nodiscard]] Moved move_system(db::Writer& db, const Actor& actor, const SystemRow& running, const Move& move, base::Timestamp now);

// A cancelled customer who has a running system again is active.
void make_active(db::Writer& db, const Actor& actor, base::CustomerId cid, base::Timestamp now);

}  // namespace domain
