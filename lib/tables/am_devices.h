// am_devices: browsers from which a login has been used.
#pragma once

#include <string>

#include "base/date.h"
#include "tables/am_logins.h"

namespace tables::am_devices {

// True when it was not known before; now it is.
[[nodiscard]] bool note(db::Writer& db, const am_logins::Who& who, const std::string& device_hash, base::Timestamp now);

}  // namespace tables::am_devices
