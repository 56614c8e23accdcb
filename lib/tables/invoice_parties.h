// invoice_parties: who asked and who was asked when an invoice was issued. Rows are only added.
#pragma once

#include <optional>
#include <string>

#include "base/ids.h"
#include "db/database.h"

namespace tables::invoice_parties {

struct Row {
  std::string name;
  std::string company;
  std::string address;  // lines
  std::string city;
  std::string postal_code;
  std::string country;  // two letters
  std::string seller;   // empty: issued before this was kept
  std::string seller_phone;
  std::string seller_email;
};

void add(db::Writer& db, base::InvoiceId invoice, const Row& row);
[[nodiscard]] std::optional<Row> of(db::Reader& db, base::InvoiceId invoice);

}  // namespace tables::invoice_parties
