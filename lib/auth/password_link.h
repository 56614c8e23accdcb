// Links that lead to a new password of am: for somebody who has forgotten it, and for a new login. A link is exchanged at once
// for a permission that belongs to the browser: what stands in an address, a history or a log is worth nothing any more when the
// password is chosen. It does not log in, and a second factor is asked for all the same.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "auth/am_account.h"
#include "ports/random.h"

namespace auth {

inline constexpr std::chrono::minutes kResetTime{30};
inline constexpr std::chrono::hours kInviteTime{72};
inline constexpr std::chrono::minutes kChooseTime{15};
inline constexpr int kResetsAnHour = 3;

enum class LinkKind { reset, invite };

// A link's key, 64 hexadecimal digits; earlier ones of the same kind are void. nullopt: too many resets within the last hour.
[[nodiscard]] std::optional<std::string> new_password_link(db::Writer& db, ports::Random& random, const Who& who, LinkKind kind,
                                                           base::Timestamp now);
// Uses the link up; the browser with this new cookie may now choose a password for that login.
[[nodiscard]] bool exchange_link(db::Writer& db, std::string_view key, std::string_view cookie, base::Timestamp now);

// Whose password this browser may choose.
[[nodiscard]] std::optional<AmAccount> may_choose(db::Reader& db, std::string_view cookie, base::Timestamp now);
// The same, once.
[[nodiscard]] std::optional<AmAccount> take_choice(db::Writer& db, std::string_view cookie, base::Timestamp now);

// Takes the choice of an owner back (domain/owner_choice); `before` is what was on file, as the caller writes it.
inline constexpr std::chrono::hours kUndoTime{72};
[[nodiscard]] std::string new_undo_link(db::Writer& db, ports::Random& random, base::CustomerId cid, const std::string& before,
                                        base::Timestamp now);
struct Undo {
  base::CustomerId cid;
  std::string before;
};
[[nodiscard]] std::optional<Undo> undo_of(db::Reader& db, std::string_view key, base::Timestamp now);
// All links of the same choice are used up with it.
[[nodiscard]] std::optional<Undo> take_undo(db::Writer& db, std::string_view key, base::Timestamp now);

}  // namespace auth
