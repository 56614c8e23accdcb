#include "domain/price_field.h"

namespace domain {

base::Money read_price(base::Form& form, std::string_view field, base::Money most) {
  const auto price = form.required<base::Money>(field, "package_price_missing", "package_price_wrong");
  if (price < base::Money{} || price > most) form.fail(field, "package_price_wrong");
  return price;
}

}  // namespace domain
