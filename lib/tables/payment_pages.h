// payment_pages: the page of a gateway that was opened for a payment. Rows are only added.
#pragma once

#include <optional>
#include <string>

#include "base/date.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::payment_pages {

struct Row {
  base::PaymentId payment;
  std::string page;
  std::string address;
  base::Timestamp ends_at;
};

// Throws db::Duplicate when the payment has one, or the page another payment.
void add(db::Writer& db, const Row& row);
[[nodiscard]] std::optional<Row> of(db::Reader& db, base::PaymentId payment);

}  // namespace tables::payment_pages
