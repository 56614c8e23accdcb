// What all pages about one customer share: which customer it is, the bar that says so, and the way back.
#pragma once

#include <optional>
#include <string>

#include "apps/mgmt/mgmt_app.h"
#include "tables/customers.h"
#include "web/page.h"
#include "web/problem.h"

namespace mgmt {

// "/mgmt/customer.html?cid=col00042&done=kept#systems": the page, from its part on, which says what was done (said.h). Without a
// part the page's top.
[[nodiscard]] std::string customer_path(base::CustomerId cid, std::string_view part = "", std::string_view done = "");

// The customer that ?cid= names; nullopt when there is none: answer with no_customer().
[[nodiscard]] std::optional<tables::customers::Head> named_customer(db::Reader& db, std::string_view cid);
// The same, held until the transaction ends: whoever changes something about a customer asks for it first, so that changes of two
// people take turns and what is read afterwards is the newest.
[[nodiscard]] std::optional<tables::customers::Head> held_customer(db::Writer& db, std::string_view cid);
template <class Ctx>
web::Response no_customer(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_customer");
}

// The bar with name, id and state.
void show_ident(web::View& view, const tables::customers::Head& customer);

}  // namespace mgmt
