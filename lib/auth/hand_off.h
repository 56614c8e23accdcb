// Staff go on from mgmt into a customer's account without any password: a token made for this person and this customer works once
// within a minute and begins a session of am that looks and does not touch.
#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"
#include "ports/random.h"
#include "tables/sessions.h"

namespace auth {

inline constexpr std::chrono::seconds kHandOffTime{60};
// What a member of staff must hold to see customers' accounts, also later, at every page.
inline constexpr std::string_view kHandOffRight = "customers";

// Returns the token, 64 hexadecimal digits, for the address that the browser is sent to.
[[nodiscard]] std::string hand_off(db::Writer& db, ports::Random& random, base::UserId staff, base::CustomerId cid, base::Timestamp now);

struct View {
  base::CustomerId cid;
  base::UserId staff;
  std::string login;
};
// Uses the token up. nullopt: there is none, it was used or is too old, or the person may not see accounts any more.
[[nodiscard]] std::optional<View> take_hand_off(db::Writer& db, std::string_view token, base::Timestamp now);
// Returns the session's token. `replaced` is the token that the browser had before: a session of it ends.
[[nodiscard]] std::string begin_view(db::Writer& db, ports::Random& random, const View& view, const tables::sessions::From& from,
                                     std::string_view replaced, base::Timestamp now);

}  // namespace auth
