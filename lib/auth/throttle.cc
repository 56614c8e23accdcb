#include "auth/throttle.h"

#include <arpa/inet.h>

#include <algorithm>
#include <array>

#include "auth/digest.h"
#include "base/text.h"
#include "tables/login_failures.h"

namespace auth {

namespace {

using std::chrono::seconds;

constexpr seconds kLongest{30};
// A whole office may stand behind one address.
constexpr int kFreePerAddress = 5;

seconds doubled(int failures) {
  if (failures < 1) return seconds{0};
  return std::min(kLongest, seconds{1LL << std::min(failures - 1, 10)});
}

std::string account_subject(Door door, std::string_view account) {
  return (door == Door::mgmt ? "mgmt:" : "am:") + std::string{account};
}

// A customer of an IPv6 network has all of a /64 to choose from.
std::string network(std::string_view remote_addr) {
  const std::string text{remote_addr};
  in6_addr address{};
  if (inet_pton(AF_INET6, text.c_str(), &address) != 1 || IN6_IS_ADDR_V4MAPPED(&address)) return text;
  std::fill(address.s6_addr + 8, address.s6_addr + 16, std::uint8_t{0});
  std::array<char, INET6_ADDRSTRLEN> shown{};
  return std::string{inet_ntop(AF_INET6, &address, shown.data(), shown.size())} + "/64";
}

bool forgotten(const tables::login_failures::Row& row, base::Timestamp now) {
  return row.last_at + kForgetFailures <= now;
}

int counted(const tables::login_failures::Row& row, base::Timestamp now) {
  return forgotten(row, now) ? 0 : row.failures;
}

seconds left(const Knock& who, const tables::login_failures::Row& row, base::Timestamp now) {
  const int failures = counted(row, now);
  const seconds delay = row.subject == who.account ? account_delay(who.door, failures) : address_delay(failures);
  return std::max(seconds{0}, (row.last_at + delay).at - now.at);
}

int count(db::Writer& db, const std::string& subject, base::Timestamp now) {
  const auto row = tables::login_failures::lock(db, subject, now);
  const int failures = counted(row, now) + 1;
  tables::login_failures::set(db, subject, failures, now);
  return failures;
}

}  // namespace

Knock knock(Door door, std::string_view account, bool exists, std::string_view remote_addr) {
  const std::string known{account};
  return {door, account_subject(door, exists ? known : '?' + sha256(base::to_lower(account)).substr(0, 16)),
          "addr:" + network(remote_addr)};
}

seconds account_delay(Door door, int failures) {
  if (door == Door::mgmt && failures >= kStaffTries) return kForgetFailures;
  return doubled(failures);
}

seconds address_delay(int failures) { return doubled(failures - kFreePerAddress); }

seconds wait_before(db::Reader& db, const Knock& who, base::Timestamp now) {
  seconds longest{0};
  for (const auto& row : tables::login_failures::of(db, who.account, who.address)) {
    longest = std::max(longest, left(who, row, now));
  }
  return longest;
}

seconds hold(db::Writer& db, const Knock& who, base::Timestamp now) {
  // Always the address first, so that two logins cannot wait for each other.
  const seconds by_address = left(who, tables::login_failures::lock(db, who.address, now), now);
  return std::max(by_address, left(who, tables::login_failures::lock(db, who.account, now), now));
}

int count_failure(db::Writer& db, const Knock& who, base::Timestamp now) {
  count(db, who.address, now);
  return count(db, who.account, now);
}

void forgive(db::Writer& db, const Knock& who) {
  tables::login_failures::remove(db, who.account);
  tables::login_failures::remove_unused(db, who.address);
}

void forgive_account(db::Writer& db, Door door, std::string_view account) {
  tables::login_failures::remove(db, account_subject(door, account));
}

}  // namespace auth
