// invoice: what a customer is asked to pay at once. The pay link's key is stored as its SHA-256 only.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::invoice {

enum class State { open, paid, void_invoice };

struct Row {
  base::InvoiceId id;
  base::InvoiceRef ref;
  base::CustomerId cid;
  base::Money amount;
  base::Money paid;
  State state{};
  base::Date issued_on;
  base::Date due_on;
  std::optional<std::string> paypal_token;
  std::string owner_name;   // of the customer
  std::string company;
  std::string owner_email;  // empty when none is on file

  [[nodiscard]] base::Money open() const { return amount - paid; }
};

[[nodiscard]] std::optional<Row> by_key(db::Reader& db, const std::string& pay_hash);
[[nodiscard]] std::optional<Row> by_paypal_token(db::Reader& db, const std::string& token);
[[nodiscard]] Row lock(db::Writer& db, base::InvoiceId id);
// Adds to what is paid; an invoice that is paid in full becomes paid.
void add_paid(db::Writer& db, base::InvoiceId id, base::Money part);

}  // namespace tables::invoice

template <>
struct base::EnumWords<tables::invoice::State> {
  static constexpr std::string_view words[] = {"open", "paid", "void"};
};
