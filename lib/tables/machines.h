// machines: the hosts that VPSs run on, and one row each for dedicated and colocated servers, which are their own machines.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

namespace tables::machines {

enum class Kind { linux_host, freebsd_host, dedicated, colo };

struct Row {
  base::MachineId id;
  std::string name;
  Kind kind{};
  std::string place;
  int capacity = 0;  // how many VPSs it may have; 0: not said
  std::string panel_url;
  bool in_service = true;
  int version = 0;
};

// By kind and name, with those out of service.
[[nodiscard]] std::vector<Row> all(db::Reader& db);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::MachineId id);

struct InUse {
  Row row;
  int used = 0;  // systems that run on it
};
// Those of a kind that are in service, by name.
[[nodiscard]] std::vector<InUse> in_use(db::Reader& db, Kind kind);
// One more than the highest CT id that any running system has; a suggestion, taken by nobody yet.
[[nodiscard]] int next_veid(db::Reader& db);
[[nodiscard]] std::optional<Row> by_name(db::Reader& db, const std::string& name);

// `row.id` is not looked at.
base::MachineId insert(db::Writer& db, const Row& row);
// Rows changed: 0 when the version has moved on.
long long change(db::Writer& db, const Row& row);

// How many systems run on a machine.
struct Load {
  Row machine;
  std::int64_t running = 0;
  std::int64_t monitored = 0;
  std::int64_t leaving = 0;  // have a shutdown date
};
[[nodiscard]] std::vector<Load> loads(db::Reader& db);  // by kind and name

}  // namespace tables::machines

template <>
struct base::EnumWords<tables::machines::Kind> {
  static constexpr std::string_view words[] = {"linux", "freebsd", "dedicated", "colo"};
};
