// The code that guards changes of an account (security W12): mailed to the address that guards it, typed once, used up by the
// change itself. It works for ten minutes, in the session that asked for it and for that account alone.
//
// What is stored is its HMAC under the session's cookie, which is stored nowhere: the database alone is of no use to guess it.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "auth/am_account.h"
#include "ports/random.h"

namespace auth {

inline constexpr std::chrono::minutes kCodeTime{10};
inline constexpr int kCodeTries = 5;
inline constexpr int kCodesAnHour = 3;

// Whose address the code goes to, and the cookie of the session in which it works.
struct CodeFor {
  Who guard;
  std::string_view session;
};

// "ABCD-EFGH": 40 random bits. The one before it in this session is void. nullopt: three were made within the last hour.
[[nodiscard]] std::optional<std::string> new_code(db::Writer& db, ports::Random& random, const CodeFor& code, base::Timestamp now);

enum class CodeCheck {
  good,   // used up, in this transaction
  wrong,  // counted; commit it
  none    // there is none: never asked for, too old, used, or tried too often
};
// Capitals, blanks and dashes do not count.
[[nodiscard]] CodeCheck use_code(db::Writer& db, const CodeFor& code, std::string_view typed, base::Timestamp now);

}  // namespace auth
