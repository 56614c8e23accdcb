// The log of power strips: one line for each command as it is sent and as it ends, for people with grep. The table power_log has
// the truth.
#pragma once

#include <string>

#include "tables/power_log.h"

namespace jcctl {

// Nothing when no file is configured.
void write_ats_log(const std::string& file, const tables::power_log::Row& row, const std::string& outlet);

}  // namespace jcctl
