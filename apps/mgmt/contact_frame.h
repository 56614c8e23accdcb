// What the pages about one contact share: which contact it is.
#pragma once

#include <optional>
#include <string_view>

#include "tables/contacts.h"
#include "tables/customers.h"
#include "web/page.h"
#include "web/problem.h"

namespace mgmt {

[[nodiscard]] std::optional<tables::contacts::Row> named_contact(db::Reader& db, std::string_view id);

struct HeldContact {
  tables::customers::Head customer;
  tables::contacts::Row contact;
};
// With its customer held (customer_frame.h), as the rules about contacts hold for all of them together.
[[nodiscard]] std::optional<HeldContact> held_contact(db::Writer& db, std::string_view id);

template <class Ctx>
web::Response no_contact(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_contact");
}

}  // namespace mgmt
