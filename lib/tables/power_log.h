// power_log: every action on an outlet as it happened; only ever added to.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/power.h"
#include "db/database.h"

namespace tables::power_log {

enum class Event { asked, sent, done, failed };

struct Row {
  base::Timestamp at;
  base::PowerPortId port;
  base::PowerCommandId command;
  std::optional<base::SystemId> system;
  std::optional<base::CustomerId> cid;
  std::string who;
  base::PowerAction wanted{};
  Event event{};
  std::optional<base::OutletState> found;
  std::optional<int> reply_ms;
  std::string text;
};

void add(db::Writer& db, const Row& row);

struct Shown {
  Row row;
  std::string label;
  std::string hostname;  // empty when no system was on it
};
// The newest first; of one strip when it is given.
[[nodiscard]] std::vector<Shown> latest(db::Reader& db, std::optional<base::PowerStripId> strip, int most);

}  // namespace tables::power_log

template <>
struct base::EnumWords<tables::power_log::Event> {
  static constexpr std::string_view words[] = {"asked", "sent", "done", "failed"};
};
