// power_commands: what somebody wants of an outlet, from the click until the outlet has done it or was given up.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/power.h"
#include "db/database.h"

namespace tables::power_commands {

enum class State { pending, sent, done, failed };

struct Row {
  base::PowerCommandId id;
  base::PowerPortId port;
  int outlet = 0;      // read only, as is the label
  std::string label;
  std::optional<base::SystemId> system;
  std::optional<base::CustomerId> cid;
  base::PowerAction wanted{};
  std::string who;
  base::Timestamp asked_at;
  State state = State::pending;
  std::optional<base::OutletState> found;
  std::optional<base::Timestamp> sent_at;
  bool answered = false;
  bool seen_off = false;
  int tries = 0;
  std::optional<base::Timestamp> ended_at;
  std::string message;

  [[nodiscard]] bool open() const { return state == State::pending || state == State::sent; }
};

// Rules of the database itself: db::Duplicate (key one_open_command_per_outlet), and db::Error whose text holds "power_too_soon"
// or "power_shared".
base::PowerCommandId add(db::Writer& db, const Row& command);
// What the worker has to do on a strip, the oldest first.
[[nodiscard]] std::vector<Row> open_on(db::Reader& db, base::PowerStripId strip);
// Everything that changes while it is carried out.
void change(db::Writer& db, const Row& command);

}  // namespace tables::power_commands

template <>
struct base::EnumWords<tables::power_commands::State> {
  static constexpr std::string_view words[] = {"pending", "sent", "done", "failed"};
};
