// The packages of a system: base, disk, IP, bandwidth and backup space each are a subscription of it. A change to one is a change
// from now on: the row keeps its period, and the next charge is by the new amount. Charges without a package are left alone here.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/form.h"
#include "domain/audit.h"
#include "tables/packages.h"
#include "tables/subs.h"

namespace domain {

inline constexpr std::array kSystemRoles{tables::packages::Role::base, tables::packages::Role::disk, tables::packages::Role::ip,
                                         tables::packages::Role::bandwidth, tables::packages::Role::backup};

struct PackageChoice {
  bool asked = true;  // false: the form had no field for it, so that it stays as it is
  std::optional<tables::packages::Kept> package;  // null: none
  int quantity = 1;
  std::optional<base::Money> own_amount;  // every interval, for the whole quantity; null: the package's price
};

struct PackageChoices {
  std::array<PackageChoice, kSystemRoles.size()> by_role;  // in the order of kSystemRoles
  int months = 1;                          // for a system that has no subscription yet
  std::optional<base::Date> first_bill_on;
};

// The subscription of that role that the form is about; nullptr: none.
[[nodiscard]] const tables::subs::Packaged* of_role(const std::vector<tables::subs::Packaged>& subs, tables::packages::Role role);

// Fields "base-package", "disk-quantity", "ip-amount" and so on; "months" and "first-bill" while there is no subscription.
// `offered` is what may be chosen. The amount of before beside another package or quantity means that package's price.
[[nodiscard]] PackageChoices read_packages(base::Form& form, const std::vector<tables::packages::Kept>& offered,
                                           const std::vector<tables::subs::Packaged>& before);
void fill_packages(base::Form& form, const std::vector<tables::subs::Packaged>& subs);

// Makes the system's subscriptions as chosen and notes what changed. False when somebody has changed one meanwhile.
[[nodiscard]] bool set_packages(db::Writer& db, base::CustomerId cid, base::SystemId system,
                                const std::vector<tables::subs::Packaged>& before, const PackageChoices& chosen, base::Date today,
                                Changes& changes);

}  // namespace domain
