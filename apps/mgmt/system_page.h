// What the pages about one system share: which system it is, and whose.
#pragma once

#include <optional>
#include <string_view>

#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/customer_systems.h"
#include "tables/systems.h"

namespace mgmt {

struct NamedSystem {
  tables::systems::Shown system;
  tables::customers::Head customer;

  [[nodiscard]] const tables::systems::Row& row() const { return system.row; }
};
// The system that "sysid" names, in the address or in the form; nullopt: answer with no_system().
[[nodiscard]] std::optional<NamedSystem> named_system(db::Reader& db, std::string_view sysid);
template <class Ctx>
web::Response no_system(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_system");
}

// "www.example.com (123)".
[[nodiscard]] std::string display(const tables::systems::Row& system);

// The bar, the title "Stop www.example.com (123)", and the value CID.
void head(web::View& view, const NamedSystem& named, std::string_view verb);

[[nodiscard]] std::string object_of(base::SystemId id);  // "system:123"

}  // namespace mgmt
