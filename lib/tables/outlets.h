// An outlet with everything that a page says about it: its strip, the system on it, and the last command to it. A view of several
// tables; it writes nothing.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "tables/power_commands.h"
#include "tables/power_strips.h"

namespace tables::outlets {

struct Command {
  base::PowerAction wanted{};
  power_commands::State state{};
  base::Timestamp asked_at;
  std::optional<base::Timestamp> ended_at;
  std::string message;
  std::string who;
};

struct Row {
  base::PowerPortId id;
  int outlet = 0;
  std::string label;  // "ats1-3"
  std::string name;   // as the strip calls it
  base::OutletState state{};
  bool pending = false;
  base::Timestamp read_at;

  base::PowerStripId strip;
  std::string strip_name;
  base::StripDriver driver{};
  bool in_service = true;
  std::optional<base::PowerFault> fault;
  std::string fault_text;

  int systems = 0;  // that run on it; more than one: nobody may switch it
  std::optional<base::SystemId> system;
  std::optional<base::CustomerId> cid;
  std::string hostname;

  std::optional<Command> last;
};

[[nodiscard]] std::vector<Row> all(db::Reader& db);  // by strip and outlet
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::PowerPortId id);
// The outlet of a running system of this customer; nullopt when it is not theirs or on no outlet that a strip has.
[[nodiscard]] std::optional<Row> of_system(db::Reader& db, base::CustomerId cid, base::SystemId system);

}  // namespace tables::outlets
