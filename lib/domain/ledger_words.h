// Words and columns for ledger entries, the same wherever they are read.
#pragma once

#include <string>

#include "base/money.h"
#include "tables/billing_history.h"

namespace domain {

// "Charge", "Payment" ...
[[nodiscard]] const char* kind_words(tables::billing_history::Kind kind);
[[nodiscard]] const char* means_words(tables::billing_history::Means means);

// A balance as what is due: "$49.00", "−$8.75 credit".
[[nodiscard]] std::string due_words(base::Money balance);

// The two columns of amounts: what changes what is charged, and what changes what is paid. The other one is empty.
struct Amounts {
  std::string charge;
  std::string payment;
};
[[nodiscard]] Amounts amounts_of(tables::billing_history::Kind kind, base::Money amount);

}  // namespace domain
