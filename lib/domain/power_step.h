// What the worker does next about a command, from what it has just read: the whole of the rules, without database or network.
#pragma once

#include <string>

#include "ports/power_switch.h"
#include "tables/power_commands.h"

namespace domain {

struct PowerStep {
  enum class What { wait, send, done, failed } what = What::wait;
  std::string message;  // done and failed: a sentence for whoever asked
};

// A command that was never sent is sent once, when the outlet is read and not as it is wanted. One that was sent is done when the
// state that it wants has been read; after a lost answer on and off are sent once more, a cycle never. Notes in `command` what
// was seen.
[[nodiscard]] PowerStep next_step(tables::power_commands::Row& command, const ports::StripReading& reading, const ports::PowerAbilities& abilities,
                                  base::Timestamp now);

}  // namespace domain
