// What the pages about one server's power share: whose it is, and its outlet.
#pragma once

#include <optional>
#include <string>

#include "apps/am/am_app.h"
#include "domain/power.h"
#include "web/page.h"
#include "web/problem.h"

namespace am {

struct Powered {
  base::SystemId system;
  std::string hostname;
  tables::outlets::Row outlet;
};
// The customer's own running server that `system` names, if it is on an outlet. Anything else is nullopt: answer with no_power(),
// which says the same of what is not theirs and of what is not there.
[[nodiscard]] std::optional<Powered> powered(db::Reader& db, base::CustomerId customer, std::string_view system);
template <class Ctx>
web::Response no_power(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "not_found");
}

[[nodiscard]] std::string power_path(base::SystemId system);

}  // namespace am
