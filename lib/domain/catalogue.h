// What can be ordered now: packages, operating systems and the lists that staff edit, loaded in three queries.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "db/database.h"
#include "tables/packages.h"

namespace domain {

using Svc = tables::packages::Svc;
using Package = tables::packages::Row;
using PackageRole = tables::packages::Role;

struct Choice {
  std::string value;
  std::string label;
};

[[nodiscard]] bool is_vps(Svc svc);
[[nodiscard]] bool is_oss(Svc svc);
// The product without its open-source discount: linux_oss -> linux.
[[nodiscard]] Svc regular(Svc svc);
// The open-source version; nullopt where there is none (dedicated, colo).
[[nodiscard]] std::optional<Svc> open_source(Svc svc);
[[nodiscard]] std::string display(Svc svc);  // "Linux VPS"

class Catalogue {
 public:
  [[nodiscard]] static Catalogue load(db::Reader& db, base::Date today);
  Catalogue(std::vector<Package> packages, std::vector<std::pair<Svc, Choice>> systems,
            std::vector<std::pair<std::string, Choice>> lists);

  [[nodiscard]] std::vector<const Package*> packages(Svc svc, PackageRole role) const;
  // The only add-on of that role, or nullptr when the product has none.
  [[nodiscard]] const Package* add_on(Svc svc, PackageRole role) const;
  [[nodiscard]] const Package* find(Svc svc, PackageRole role, std::string_view code) const;
  // What to show under the product: the lowest monthly price of its base packages; nullopt when nothing is offered.
  [[nodiscard]] std::optional<base::Money> from_price(Svc svc) const;

  // A VPS's choices are template ids; dedicated and colo use the list "os".
  [[nodiscard]] std::vector<Choice> systems(Svc svc) const;
  [[nodiscard]] std::vector<Choice> list(std::string_view name) const;
  [[nodiscard]] std::optional<Choice> choice(std::string_view list, std::string_view value) const;

 private:
  std::vector<Package> packages_;
  std::vector<std::pair<Svc, Choice>> systems_;
  std::vector<std::pair<std::string, Choice>> lists_;
};

}  // namespace domain
