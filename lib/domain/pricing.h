// What an order costs, line by line, from the packages table (or the quote) and nothing else.
#pragma once

#include <string>
#include <vector>

#include "base/money.h"
#include "domain/order.h"

namespace domain {

struct PriceLine {
  std::string code;
  std::string name;
  std::string detail;
  int quantity = 1;
  base::Money price_1, price_6, price_12;  // for the whole quantity
  base::Money setup;

  [[nodiscard]] base::Money every(int months) const;  // months is 1, 6 or 12; else std::logic_error
};

struct Price {
  std::vector<PriceLine> lines;

  [[nodiscard]] base::Money every(int months) const;
  [[nodiscard]] base::Money setup() const;
  [[nodiscard]] base::Money first_payment(int months) const { return every(months) + setup(); }
  // Against paying monthly for as long; zero when there is no discount.
  [[nodiscard]] base::Money saving(int months) const;
};

// Of what has been chosen so far; an order without a plan costs nothing yet.
[[nodiscard]] Price price_of(const Order& order, const Catalogue& catalogue);

[[nodiscard]] std::string every_words(int months);  // "every month", "every 6 months", "every 12 months"

}  // namespace domain
