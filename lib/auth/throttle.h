// Slows down guessing (security 1.1). Each failed login makes the next one wait: 1, 2, 4 ... 30 seconds, by account and by
// address. Customers are never locked out by strangers; a staff account is shut for half an hour after ten failures. A try
// during the wait is refused unread and makes nothing longer. Accounts that do not exist are treated the same.
#pragma once

#include <chrono>
#include <string>
#include <string_view>

#include "base/date.h"
#include "db/database.h"

namespace auth {

enum class Door { mgmt, am };

// Who knocks: the two subjects under which failures are counted.
struct Knock {
  Door door{};
  std::string account;
  std::string address;
};

// `account` is the canonical name of an account that exists. What was typed for one that does not exist may be a password in
// the wrong field, so its hash is kept instead.
[[nodiscard]] Knock knock(Door door, std::string_view account, bool exists, std::string_view remote_addr);

// After so many failures without a good login between them.
[[nodiscard]] std::chrono::seconds account_delay(Door door, int failures);
[[nodiscard]] std::chrono::seconds address_delay(int failures);

// Half an hour without a failure, and they are forgotten.
inline constexpr std::chrono::minutes kForgetFailures{30};
inline constexpr int kStaffTries = 10;

// How long until the next try is heard; zero: now.
[[nodiscard]] std::chrono::seconds wait_before(db::Reader& db, const Knock& who, base::Timestamp now);
// The same, and holds both subjects until the transaction ends: of many tries at the same moment one counts.
[[nodiscard]] std::chrono::seconds hold(db::Writer& db, const Knock& who, base::Timestamp now);

// After hold(). Returns the account's failures.
int count_failure(db::Writer& db, const Knock& who, base::Timestamp now);
// A good login: the account begins anew. The address keeps its count, or one good account would let it guess on at others.
void forgive(db::Writer& db, const Knock& who);
// Opens an account that was shut, whatever the addresses.
void forgive_account(db::Writer& db, Door door, std::string_view account);

}  // namespace auth
