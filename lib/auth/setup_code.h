// How a customer who has no Account Manager password, or whose password staff have ended, gets to set one: with a code that works
// once. Nobody knows the password but the customer; the code's SHA-256 alone is stored.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "ports/random.h"

namespace auth {

inline constexpr std::chrono::hours kSetupTime{72};

struct SetupCode {
  std::string text;  // 32 hexadecimal digits; shown once, never logged
  base::Timestamp expires_at;
};

// The old password is dead, the customer's sessions end, codes from before are worth nothing, and the customer may log in once
// the new code was used.
[[nodiscard]] SetupCode reset_access(db::Writer& db, ports::Random& random, base::CustomerId cid, base::Timestamp now);

// True once for each code, within its time, together with the customer id it was made for.
[[nodiscard]] bool take_setup_code(db::Writer& db, base::CustomerId cid, std::string_view code, base::Timestamp now);

}  // namespace auth
