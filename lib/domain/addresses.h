// IP addresses change hands here and nowhere else: one holder at a time, and each change in ip_history and in the audit trail.
// Rows are locked one by one in one order, so that two who want the same addresses wait for each other and never get one twice.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/ids.h"
#include "domain/audit.h"

namespace domain {

struct RefusedAddress {
  enum class Why { unknown, taken, reserved };
  base::IpAddress ip;
  Why why{};
  std::optional<base::SystemId> holder;  // taken
  std::string reserved_for;              // reserved
};
// "192.0.2.7 belongs to system 18", for people.
[[nodiscard]] std::string words(const RefusedAddress& refused);

// Gives the system all of `wanted`, or, when any is refused, none of them and says which and why. What it has already stays.
[[nodiscard]] std::vector<RefusedAddress> assign_ips(db::Writer& db, const Actor& actor, base::SystemId system, base::CustomerId cid,
                                                     std::span<const base::IpAddress> wanted, base::Timestamp now);

// Takes these back; those that are not the system's are left alone. Returns what was taken.
std::vector<base::IpAddress> release_ips(db::Writer& db, const Actor& actor, base::SystemId system, base::CustomerId cid,
                                         std::span<const base::IpAddress> given_back, base::Timestamp now);
std::vector<base::IpAddress> release_all_ips(db::Writer& db, const Actor& actor, base::SystemId system, base::CustomerId cid,
                                             base::Timestamp now);

// Keeps a free address for something that is not a system ("gateway"); changes the words of one that is reserved already.
[[nodiscard]] std::optional<RefusedAddress> reserve_ip(db::Writer& db, const Actor& actor, const base::IpAddress& ip,
                                                       const std::string& what_for, base::Timestamp now);
// False when it was not reserved.
[[nodiscard]] bool unreserve_ip(db::Writer& db, const Actor& actor, const base::IpAddress& ip, base::Timestamp now);

// The lowest free addresses of a network, at most `most`: theirs alone until the end of the transaction, so that parallel takers
// get different ones. Fewer come when there are no more.
[[nodiscard]] std::vector<base::IpAddress> next_free(db::Writer& db, base::NetworkId network, int most);

}  // namespace domain
