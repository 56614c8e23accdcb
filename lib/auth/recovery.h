// Recovery codes: for somebody whose second factor is lost or broken. Ten at a time, shown once, each good for one login in the
// place of a one-time code.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/ids.h"
#include "base/secret.h"
#include "db/database.h"
#include "ports/random.h"
#include "tables/am_logins.h"

namespace auth {

inline constexpr std::size_t kRecoveryCodes = 10;
// So many or fewer left: time for new ones.
inline constexpr int kFewRecoveryCodes = 3;

// "k3mf-7qzp-xw2a-c4dn": 80 random bits.
[[nodiscard]] std::vector<std::string> new_recovery_codes(ports::Random& random);
// They take the place of all earlier ones.
void set_recovery_codes(db::Writer& db, base::UserId user, const std::vector<std::string>& codes);
void set_recovery_codes(db::Writer& db, const tables::am_logins::Who& who, const std::vector<std::string>& codes);
// True when `typed` was one that had not been used; now it is. Blanks, dashes and capitals do not count.
[[nodiscard]] bool use_recovery_code(db::Writer& db, base::UserId user, const base::Secret& typed, base::Timestamp now);
[[nodiscard]] bool use_recovery_code(db::Writer& db, const tables::am_logins::Who& who, const base::Secret& typed, base::Timestamp now);

}  // namespace auth
