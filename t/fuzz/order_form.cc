// An order as it was filled in: read without errors, it can be priced, and what it holds is what the catalogue offers.
#include "base/text.h"
#include "domain/order.h"
#include "domain/pricing.h"
#include "t/fuzz/fuzz.h"
#include "t/support/sample_order.h"

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const domain::Catalogue catalogue = t::sample_catalogue();
  base::Form form{t::order_fields(domain::Svc::linux_vps)};
  // What the request reader lets through (web/request).
  for (auto& [name, value] : base::form_decode(fuzz::text(data, size))) {
    if (base::valid_utf8(name) && base::valid_utf8(value) && value.find('\0') == std::string::npos) form.set(name, std::move(value));
  }
  const domain::Order order = domain::read_order(form, catalogue, std::nullopt);
  if (!form.ok()) return 0;
  fuzz::must(order.plan.has_value() && order.plan->svc == order.svc, "the plan is one of the product");
  fuzz::must(order.contacts.size() <= domain::kMostContacts, "there are not too many contacts");
  fuzz::must(domain::price_of(order, catalogue).first_payment(order.months) > base::Money{}, "an order costs something");
  return 0;
}
