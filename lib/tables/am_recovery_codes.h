// am_recovery_codes: for a customer whose second factor is lost; only the SHA-256 of each code is here.
#pragma once

#include <string>

#include "base/date.h"
#include "tables/am_logins.h"

namespace tables::am_recovery_codes {

using am_logins::Who;

void add(db::Writer& db, const Who& who, const std::string& code_hash);
void remove_of(db::Writer& db, const Who& who);
// True when it was there and had not been used; now it is.
[[nodiscard]] bool use(db::Writer& db, const Who& who, const std::string& code_hash, base::Timestamp now);
[[nodiscard]] int left(db::Reader& db, const Who& who);

}  // namespace tables::am_recovery_codes
