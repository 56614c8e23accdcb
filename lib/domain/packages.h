// What is sold, as staff keep it: packages are made, changed, retired and offered again. Whatever is changed, subscriptions that
// run go on with the price and the included values that they were made with.
#pragma once

#include <optional>

#include "base/actor.h"
#include "base/form.h"
#include "db/database.h"
#include "domain/saved.h"
#include "tables/packages.h"

namespace domain {

using KeptPackage = tables::packages::Kept;

// From the fields of its form; code, product and role of one that exists stay as they are.
[[nodiscard]] KeptPackage read_package(base::Form& form, const std::optional<KeptPackage>& before);
// The fields that read_package() reads.
void fill_package(base::Form& form, const KeptPackage& package);

// Refused at "code" when another one has it.
[[nodiscard]] Saved add_package(db::Writer& db, const base::Actor& actor, const KeptPackage& package, base::Timestamp now);
[[nodiscard]] Saved change_package(db::Writer& db, const base::Actor& actor, const KeptPackage& before, const KeptPackage& after,
                                   base::Timestamp now);

// Not offered from today on, or offered again from today on.
[[nodiscard]] KeptPackage retired(KeptPackage package, base::Date today);
[[nodiscard]] KeptPackage offered_again(KeptPackage package, base::Date today);

}  // namespace domain
