// billing_history: the ledger. Rows are only added; the sites' database user may do nothing else.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "base/money.h"
#include "db/database.h"

namespace tables::billing_history {

enum class Kind { charge, payment, credit, refund, reversal };

struct New {
  base::CustomerId cid;
  Kind kind{};
  base::Money amount;  // charges negative, payments and credits positive
  std::string text;
  std::optional<base::PaymentId> payment;
  std::optional<base::InvoiceId> invoice;
  std::string who;
};

// Throws db::Duplicate when the payment is in the ledger already.
void add(db::Writer& db, const New& entry, base::Timestamp now);

}  // namespace tables::billing_history

template <>
struct base::EnumWords<tables::billing_history::Kind> {
  static constexpr std::string_view words[] = {"charge", "payment", "credit", "refund", "reversal"};
};
