// Systems as staff enter them: read from the form, checked, and saved with addresses and packages in one transaction.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/form.h"
#include "domain/addresses.h"
#include "domain/system_packages.h"
#include "tables/machines.h"
#include "tables/ref_templates.h"
#include "tables/systems.h"

namespace domain {

using SystemRow = tables::systems::Row;

// What a system on a certain machine can be made of.
struct SystemChoices {
  std::vector<tables::machines::Row> machines;         // in service, and the one that it is on
  std::optional<tables::machines::Row> machine;        // the chosen one; null: none chosen yet
  std::vector<tables::ref_templates::Choice> templates;  // VPS: on that machine
  std::vector<tables::packages::Kept> packages;        // for that kind of machine: on offer, and those in use

  [[nodiscard]] bool is_vps() const;
  [[nodiscard]] bool has_veid() const;  // containers have a number on Linux hosts only
};
[[nodiscard]] SystemChoices choices_on(db::Reader& db, std::optional<base::MachineId> machine, const std::optional<SystemRow>& before,
                                       const std::vector<tables::subs::Packaged>& subs, base::Date today);

struct SystemEntry {
  SystemRow row;
  std::vector<base::IpAddress> taken_away;
  std::vector<base::IpAddress> given;
  std::vector<std::string> not_addresses;  // words of the field "ips" that are none
  PackageChoices packages;
  bool monitored_anyway = false;  // although a note says not to
};

// Errors are left at the fields. `before` is the row as it is; none for a new system, whose cid is `cid`.
[[nodiscard]] SystemEntry read_system(base::Form& form, const SystemChoices& choices, const std::optional<SystemRow>& before,
                                      base::CustomerId cid, const std::vector<tables::subs::Packaged>& subs, base::Date today);
void fill_system(base::Form& form, const SystemRow& system, const std::vector<tables::subs::Packaged>& subs);

struct SystemSaved {
  base::SystemId id;
  bool changed_meanwhile = false;           // nothing is saved
  std::vector<RefusedAddress> refused;      // nothing may be committed; "ips" has failed
  bool now_unmonitored = false;
};
// When the form has errors afterwards (an address, a veid or an outlet is somebody else's), roll back.
[[nodiscard]] SystemSaved change_system(db::Writer& db, const Actor& actor, base::Form& form, const SystemRow& before,
                                        const SystemEntry& entry, const SystemChoices& choices,
                                        const std::vector<tables::subs::Packaged>& subs, base::Timestamp now);
[[nodiscard]] SystemSaved add_system(db::Writer& db, const Actor& actor, base::Form& form, const SystemEntry& entry,
                                     const SystemChoices& choices, base::Timestamp now);

// At the field that a duplicate is about: "veid" or "outlet". Rethrows any other.
void fail_duplicate(base::Form& form, const db::Duplicate& duplicate);

// Blanks, commas and line ends part them; what is no address goes to `not_addresses`.
[[nodiscard]] std::vector<base::IpAddress> read_addresses(std::string_view text, std::vector<std::string>& not_addresses);

}  // namespace domain
