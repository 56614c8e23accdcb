#include "domain/catalogue.h"

#include <algorithm>

#include "tables/choices.h"
#include "tables/ref_templates.h"

namespace domain {

bool is_vps(Svc svc) { return svc != Svc::dedicated && svc != Svc::colo; }
bool is_oss(Svc svc) { return svc == Svc::linux_oss || svc == Svc::freebsd_oss; }

Svc regular(Svc svc) {
  if (svc == Svc::linux_oss) return Svc::linux_vps;
  return svc == Svc::freebsd_oss ? Svc::freebsd_vps : svc;
}

std::optional<Svc> open_source(Svc svc) {
  if (svc == Svc::linux_vps || svc == Svc::linux_oss) return Svc::linux_oss;
  if (svc == Svc::freebsd_vps || svc == Svc::freebsd_oss) return Svc::freebsd_oss;
  return std::nullopt;
}

std::string display(Svc svc) {
  switch (regular(svc)) {
    case Svc::linux_vps:
      return "Linux VPS";
    case Svc::freebsd_vps:
      return "FreeBSD VPS";
    case Svc::dedicated:
      return "Dedicated";
    default:
      return "Colocation";
  }
}

Catalogue::Catalogue(std::vector<Package> packages, std::vector<std::pair<Svc, Choice>> systems,
                     std::vector<std::pair<std::string, Choice>> lists)
    : packages_(std::move(packages)), systems_(std::move(systems)), lists_(std::move(lists)) {}

Catalogue Catalogue::load(db::Reader& db, base::Date today) {
  using tables::ref_templates::Family;
  std::vector<std::pair<Svc, Choice>> systems;
  for (const auto& row : tables::ref_templates::offered(db)) {
    const Choice choice{std::to_string(row.template_id), row.os_name};
    const bool linux_family = row.family == Family::linux_family;
    if (row.in_signup) systems.emplace_back(linux_family ? Svc::linux_vps : Svc::freebsd_vps, choice);
    if (row.in_signup_oss) systems.emplace_back(linux_family ? Svc::linux_oss : Svc::freebsd_oss, choice);
  }
  std::vector<std::pair<std::string, Choice>> lists;
  for (const auto& row : tables::choices::all(db)) {
    lists.emplace_back(row.list, Choice{row.value, row.label});
    if (row.list == "os") {
      systems.emplace_back(Svc::dedicated, lists.back().second);
      systems.emplace_back(Svc::colo, lists.back().second);
    }
  }
  return {tables::packages::offered(db, today), std::move(systems), std::move(lists)};
}

std::vector<const Package*> Catalogue::packages(Svc svc, PackageRole role) const {
  std::vector<const Package*> found;
  for (const Package& p : packages_) {
    if (p.svc == svc && p.role == role) found.push_back(&p);
  }
  return found;
}

const Package* Catalogue::add_on(Svc svc, PackageRole role) const {
  const auto found = packages(svc, role);
  return found.empty() || found.front()->most == 0 ? nullptr : found.front();
}

const Package* Catalogue::find(Svc svc, PackageRole role, std::string_view code) const {
  for (const Package* p : packages(svc, role)) {
    if (p->code == code) return p;
  }
  return nullptr;
}

std::optional<base::Money> Catalogue::from_price(Svc svc) const {
  std::optional<base::Money> lowest;
  for (const Package* p : packages(svc, PackageRole::base)) {
    if (!lowest || p->price_1 < *lowest) lowest = p->price_1;
  }
  return lowest;
}

std::vector<Choice> Catalogue::systems(Svc svc) const {
  std::vector<Choice> found;
  for (const auto& [of, choice] : systems_) {
    if (of == svc) found.push_back(choice);
  }
  return found;
}

std::vector<Choice> Catalogue::list(std::string_view name) const {
  std::vector<Choice> found;
  for (const auto& [of, choice] : lists_) {
    if (of == name) found.push_back(choice);
  }
  return found;
}

std::optional<Choice> Catalogue::choice(std::string_view name, std::string_view value) const {
  for (const Choice& c : list(name)) {
    if (c.value == value) return c;
  }
  return std::nullopt;
}

}  // namespace domain
