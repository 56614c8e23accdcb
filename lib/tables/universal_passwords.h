// universal_passwords: keyed hashes (ports/secret_box) of passwords that many systems have or had in common.
#pragma once

#include <string>

#include "base/date.h"
#include "db/database.h"

namespace tables::universal_passwords {

// False when it was known before.
bool add(db::Writer& db, const std::string& fingerprint, base::Timestamp now);

}  // namespace tables::universal_passwords
