// Card data from a form, checked before any gateway is asked: Luhn sum, a brand that we take, an expiry in the future.
#pragma once

#include <string>
#include <string_view>

#include "base/date.h"
#include "base/form.h"
#include "ports/card.h"

namespace domain {

[[nodiscard]] bool luhn(std::string_view digits);
[[nodiscard]] std::string card_brand(std::string_view digits);  // "Visa", ...; empty when it is none that we take

// Fields cc-name, cc-number, cc-exp (MM/YY or MM/YYYY), cc-csc, cc-street, cc-zip, cc-country. Blanks and dashes in the number
// are taken out.
[[nodiscard]] ports::Card read_card(base::Form& form, base::Date today);

[[nodiscard]] std::string last_four(const ports::Card& card);
[[nodiscard]] std::string expiry_text(const ports::Card& card);  // "2027-08"

}  // namespace domain
