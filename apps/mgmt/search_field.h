// By what a customer was found, in words.
#pragma once

#include <array>
#include <string_view>

#include "domain/customer_search.h"

namespace mgmt {

[[nodiscard]] constexpr std::string_view words_for(domain::SearchField field) {
  constexpr std::array<std::string_view, 17> kWords = {
      "Customer id", "System id", "CT id", "IP address", "Host name", "Owner’s email", "Contact’s email", "Invoice", "Order",
      "PayPal subscription", "Payment", "Owner", "Company", "Contact", "Phone", "Card ending in", "Names"};
  static_assert(kWords.size() == static_cast<std::size_t>(domain::SearchField::words) + 1);
  return kWords[static_cast<std::size_t>(field)];
}

}  // namespace mgmt
