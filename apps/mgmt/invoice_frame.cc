#include "apps/mgmt/invoice_frame.h"

#include "auth/fresh_key.h"

namespace mgmt {

std::string invoice_path(const base::InvoiceRef& ref, std::string_view done) {
  std::string path = "/mgmt/invoice.html?ref=" + ref.text();
  if (!done.empty()) path.append("&done=").append(done);
  return path;
}

std::optional<domain::InvoiceRow> named_invoice(db::Reader& db, std::string_view ref) {
  const auto parsed = base::parse<base::InvoiceRef>(ref);
  return parsed ? tables::invoice::by_ref(db, *parsed) : std::nullopt;
}

domain::PayKey fresh_pay_key(MgmtApp& app) {
  auto [key, hash] = auth::fresh_key(app.random());
  return {std::move(key), std::move(hash)};
}

}  // namespace mgmt
