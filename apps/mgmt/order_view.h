// What the pages about one order have in common.
#pragma once

#include <functional>
#include <string>

#include "apps/mgmt/mgmt_app.h"
#include "domain/order_case.h"
#include "web/page.h"
#include "web/problem.h"

namespace mgmt {

// "/mgmt/order.html?ref=0a1b2c3d"; a quote request has the same address.
[[nodiscard]] std::string order_path(const base::OrderRef& ref);
[[nodiscard]] inline std::string order_path(const tables::signups::Case& signup) { return order_path(signup.ref); }
// "3 days", "5 hours", "2 minutes": how long ago, one unit.
[[nodiscard]] std::string age_words(base::Timestamp now, base::Timestamp then);

template <class Ctx>
web::Response no_signup(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "no_signup");
}

// Another member of staff was quicker: says who, when and what came of it. Status 409.
[[nodiscard]] web::Response decided_already(web::App& app, const web::Visitor& visitor, const tables::signups::Case& signup);

// What follows once the card was asked. Money may have moved by then, and no error page may say that nothing was changed: when the
// database fails, the answer leads to the order, which shows what became of the card.
[[nodiscard]] web::Response after_card(const base::OrderRef& ref, const std::function<web::Response()>& work);

}  // namespace mgmt
