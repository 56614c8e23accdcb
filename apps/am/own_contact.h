// The contact that an address or a form names, if it is the customer's own: one of somebody else is none.
#pragma once

#include <optional>
#include <string_view>

#include "apps/am/am_app.h"
#include "tables/contacts.h"
#include "web/page.h"
#include "web/problem.h"

namespace am {

[[nodiscard]] inline std::optional<tables::contacts::Row> own_contact(db::Reader& db, const web::Visitor& visitor, std::string_view id) {
  const auto named = base::parse<base::ContactId>(id);
  auto contact = named ? tables::contacts::find(db, *named) : std::nullopt;
  return contact && contact->cid == customer(visitor) ? contact : std::nullopt;
}

template <class Ctx>
web::Response no_own_contact(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_own_contact");
}

}  // namespace am
