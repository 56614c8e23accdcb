// What a system has against what its subscriptions cover, and what they cost against the packages' prices. Each finding has a
// tone and words, so that no colour stands alone (40-mgmt, Systems table): red where the two differ, yellow for a value of its
// own where the package says another, green where all is as it should be.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/money.h"
#include "tables/packages.h"

namespace domain {

struct Check {
  enum class Tone { ok, warn, bad };
  Tone tone{};
  std::string words;
  friend bool operator==(const Check&, const Check&) = default;
};
[[nodiscard]] std::string str(Check::Tone tone);  // "ok", "warn", "bad"

struct OwnValue {
  int package = 0;           // what one of the package includes
  std::optional<int> own;    // what this subscription says instead
  [[nodiscard]] int each() const { return own.value_or(package); }
};

// A running subscription of the system, with the package it was made from.
struct Covering {
  std::optional<tables::packages::Role> role;  // null: no package is known
  int quantity = 1;
  OwnValue disk;
  OwnValue ips;
  base::Money amount;                // every interval
  std::optional<base::Money> price;  // what the package costs for that interval and quantity; null: no package
  int months = 1;
};

struct Has {
  bool disk_counts = false;  // VPS: the disk is a part of the host's; other servers have what they have
  int disk = 0;
  int ips = 0;
};

struct Coverage {
  std::optional<Check> disk;  // null: does not count
  Check ips;
  std::vector<std::optional<Check>> amounts;  // one per subscription; null: nothing to compare with
  std::vector<Check> own_values;              // yellow ones only
  [[nodiscard]] bool matches() const;         // what it has and what the packages cover are the same
};

[[nodiscard]] Coverage coverage(const Has& has, std::span<const Covering> subs);

// All systems together: their number of IPs and GB against what is covered, and what they cost a month.
class Totals {
 public:
  void add(const Coverage& coverage, std::span<const Covering> subs);
  // Rounded once, half away from zero: for showing, never for charging.
  [[nodiscard]] base::Money a_month() const;
  [[nodiscard]] Check check() const;

 private:
  int systems_ = 0;
  int differing_ = 0;
  base::Money a_year_;
};

}  // namespace domain
