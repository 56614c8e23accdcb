// A session proves nothing about who sits at the keyboard now. Before a sensitive action somebody whose last proof is older than
// kProofLasts gives the password or a one-time code once more; tries count like those of the login (auth/throttle).
#pragma once

#include <chrono>
#include <string_view>

#include "auth/login.h"
#include "base/actor.h"

namespace auth {

inline constexpr std::chrono::minutes kProofLasts{15};

[[nodiscard]] bool proof_counts(base::Timestamp proven_at, base::Timestamp now);

struct Proof {
  enum class Outcome {
    good,    // the session of `token` is proven as of now
    wrong,
    waiting  // too soon after failures; nothing was looked at
  } outcome = Outcome::wrong;
  std::chrono::seconds wait{0};
};

// `typed` is the password, or a code of the second factor; six digits of somebody who has one are always a code, and each code
// works once.
[[nodiscard]] Proof prove(const Gate& gate, const base::Actor& actor, base::UserId user, const base::Secret& typed,
                          std::string_view token);
// The same, and only the password will do.
[[nodiscard]] Proof prove_password(const Gate& gate, const base::Actor& actor, base::UserId user, const base::Secret& typed,
                                   std::string_view token);

}  // namespace auth
