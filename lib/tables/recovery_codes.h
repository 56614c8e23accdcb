// recovery_codes: what stands in for a second factor that is out of reach; each works once. Only the SHA-256 is kept.
#pragma once

#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::recovery_codes {

void add(db::Writer& db, base::UserId user, const std::string& code_hash);
void remove_of(db::Writer& db, base::UserId user);
// True when this call has used it up.
[[nodiscard]] bool use(db::Writer& db, base::UserId user, const std::string& code_hash, base::Timestamp now);
[[nodiscard]] int left(db::Reader& db, base::UserId user);

}  // namespace tables::recovery_codes
