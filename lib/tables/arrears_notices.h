// arrears_notices: what customers in arrears were told; each step of each arrears once.
#pragma once

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::arrears_notices {

// False when that step was told before.
[[nodiscard]] bool add(db::Writer& db, base::CustomerId cid, base::Date since, int step, base::Timestamp now);

// Zero: none of these arrears was told.
[[nodiscard]] int last_step(db::Reader& db, base::CustomerId cid, base::Date since);

}  // namespace tables::arrears_notices
