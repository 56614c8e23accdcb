// power_ports: the outlets of the strips and their states as they were last read.
#pragma once

#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "base/power.h"
#include "db/database.h"

namespace tables::power_ports {

struct Reading {
  int outlet = 0;
  std::string name;
  base::OutletState state{};
  bool pending = false;
};

// "ats1-3", in the form of systems.outlet_key.
[[nodiscard]] std::string label(const std::string& strip, int outlet);

// Adds the outlet or keeps what was read of it. The strip must be locked.
void store(db::Writer& db, base::PowerStripId strip, const std::string& strip_name, const Reading& reading, base::Timestamp now);
// The strip has another name now.
void rename(db::Writer& db, base::PowerStripId strip, const std::string& strip_name);

}  // namespace tables::power_ports
