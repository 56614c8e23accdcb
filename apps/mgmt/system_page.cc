#include "apps/mgmt/system_page.h"

namespace mgmt {

std::optional<NamedSystem> named_system(db::Reader& db, std::string_view sysid) {
  const auto id = base::parse<base::SystemId>(sysid);
  if (!id) return std::nullopt;
  auto system = tables::systems::find(db, *id);
  if (!system) return std::nullopt;
  auto customer = tables::customers::head(db, system->row.cid);
  if (!customer) return std::nullopt;
  return NamedSystem{*std::move(system), *std::move(customer)};
}

std::string display(const tables::systems::Row& system) { return system.hostname + " (" + base::str(system.id) + ")"; }

void head(web::View& view, const NamedSystem& named, std::string_view verb) {
  show_ident(view, named.customer);
  view.title(std::string{verb} + " " + display(named.row()));
}

std::string object_of(base::SystemId id) { return "system:" + base::str(id); }

}  // namespace mgmt
