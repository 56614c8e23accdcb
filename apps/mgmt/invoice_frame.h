// What the pages about one invoice share.
#pragma once

#include <optional>
#include <string>

#include "apps/mgmt/mgmt_app.h"
#include "domain/invoicing.h"
#include "web/problem.h"

namespace mgmt {

// `done` says what was done (said.h).
[[nodiscard]] std::string invoice_path(const base::InvoiceRef& ref, std::string_view done = "");
// The invoice that ?ref= names; nullopt when there is none: answer with no_invoice().
[[nodiscard]] std::optional<domain::InvoiceRow> named_invoice(db::Reader& db, std::string_view ref);
template <class Ctx>
web::Response no_invoice(const Ctx& c) {
  return web::problem(c.app, c.visitor, c.request, 404, "unknown_invoice");
}

// For a pay link; see domain::add_pay_link.
[[nodiscard]] domain::PayKey fresh_pay_key(MgmtApp& app);

}  // namespace mgmt
