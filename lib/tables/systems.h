// systems: one row per server that a customer has or had.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "tables/machines.h"

namespace tables::systems {

enum class Kind { vps, dedicated, colo };

// What the customer's own list shows.
struct Listed {
  base::SystemId id;
  Kind kind{};
  std::string hostname;
  std::string os_name;  // empty when it is not on file
  std::string ips;      // separated by a comma and a blank; empty when it has none yet
  std::optional<base::Date> cancel_on;
  bool powered = false;  // it is on an outlet that a power strip has
};

struct Row {
  base::SystemId id;
  base::CustomerId cid;
  Kind kind{};
  std::optional<base::MachineId> machine;
  std::string directory;  // VPS: where it lies on its host
  int disk = 0;           // GB
  std::string hostname;
  std::optional<int> veid;                     // Linux VPS
  std::optional<base::TemplateId> template_id;  // VPS: what it was made from
  std::string os_name;                         // others
  std::string power_port;
  std::string cabinet;
  std::string unit;
  std::optional<base::Date> started_on;
  std::optional<base::Date> cancel_on;
  std::optional<base::Date> stopped_on;
  bool reminders = true;
  bool monitored = false;
  std::optional<base::SystemId> moved_to;
  int version = 0;

  [[nodiscard]] bool running() const { return !stopped_on; }
};

// As staff see it.
struct Shown {
  Row row;
  std::string machine;  // its name; empty when none is on file
  std::optional<machines::Kind> machine_kind;
  std::string panel_url;  // of the machine's control panel; empty when it has none
  std::string os;
  bool has_password = false;
};

// Without those that were stopped; by host name.
[[nodiscard]] std::vector<Listed> running(db::Reader& db, base::CustomerId cid);
// Running ones first, by host name; then the stopped, the last stopped first.
[[nodiscard]] std::vector<Shown> of_customer(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Shown> find(db::Reader& db, base::SystemId id);
[[nodiscard]] std::optional<Row> lock(db::Writer& db, base::SystemId id);
// The one that runs, else the newest.
[[nodiscard]] std::optional<Row> by_host(db::Reader& db, const base::HostName& host);
[[nodiscard]] int count_running(db::Reader& db, base::CustomerId cid);
// A running system with reminders on that shuts down on one of these days, and one of the people to tell: its customer's
// technical contacts, main and alternate. Without any there is one row with no recipient.
struct ToRemind {
  base::SystemId id;
  base::CustomerId cid;
  std::string hostname;
  base::Date cancel_on;
  std::optional<base::ContactId> contact;
  std::string name;
  std::optional<base::Email> email;
};
[[nodiscard]] std::vector<ToRemind> to_remind(db::Reader& db, base::Date today, base::Date tomorrow, base::Date in_five_days);

// Both throw db::Duplicate when the veid is in use on that machine (key one_system_per_veid) or the outlet by another system
// (one_system_per_outlet).
base::SystemId add(db::Writer& db, const Row& system);
// All but whose it is. False when somebody else has changed it since `system.version`.
[[nodiscard]] bool change(db::Writer& db, const Row& system);

// Where a virtual server of the customer runs.
struct Place {
  std::string hostname;
  std::string machine;  // empty when it is not on file
  std::string directory;
  std::optional<int> veid;
};
// Virtual servers that were not stopped; by host name.
[[nodiscard]] std::vector<Place> places(db::Reader& db, base::CustomerId cid);

}  // namespace tables::systems

template <>
struct base::EnumWords<tables::systems::Kind> {
  static constexpr std::string_view words[] = {"vps", "dedicated", "colo"};
};
