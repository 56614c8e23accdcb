// What staff do with PayPal's notices: paste one by hand, and decide on those that are held. Nothing here goes round the rules: a
// notice has its effect once, for our own account as receiver, in our currency.
#pragma once

#include <optional>
#include <string>

#include "db/database.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "tables/ipn.h"

namespace domain {

inline constexpr std::size_t kMostPasted = 20'000;  // bytes

// The bytes that PayPal is asked about: as pasted, without the line breaks and blanks that pasting adds. nullopt: no notice, but
// empty, too long, or not fields of a form.
[[nodiscard]] std::optional<std::string> pasted_notice(std::string_view text);

// Keeps it as one that has arrived; the worker asks PayPal about it as about every other.
base::IpnId enter_notice(db::Writer& db, const Desk& desk, const Actor& actor, const std::string& body);

struct NoticeDecision {
  enum class Result { done, gone, held, same_person } result = Result::done;
  std::string why;  // what it is held for, still
};
// Decides once more on one that is held.
[[nodiscard]] NoticeDecision retry_notice(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id);
// Books a payment that is held to an account.
[[nodiscard]] NoticeDecision give_notice(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id, base::CustomerId cid);
// Nothing is to be done about one that is held.
[[nodiscard]] NoticeDecision ignore_notice(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id, const std::string& reason);
// One that was pasted, and that PayPal has not confirmed, has its effect because a second person answers for it as well.
[[nodiscard]] NoticeDecision vouch_for_notice(db::Writer& db, const Desk& desk, const Actor& actor, base::IpnId id);

}  // namespace domain
