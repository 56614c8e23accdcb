// search_terms: words by which a customer is found; what they are is decided in domain/customer_index.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/ids.h"
#include "db/database.h"

namespace tables::search_terms {

enum class Kind { name, company, contact, phone };

struct Row {
  std::string term;
  base::CustomerId cid;
  Kind kind{};
  std::optional<base::ContactId> contact;
};

// What terms are made from: a customer, or one of its contacts.
struct Source {
  base::CustomerId cid;
  std::optional<base::ContactId> contact;  // nullopt: the customer itself
  std::string name;
  std::string company;
  std::string phone;
};

// Those of all customers from `first` to `last`, the customers before the contacts.
[[nodiscard]] std::vector<Source> lock_sources(db::Writer& db, base::CustomerId first, base::CustomerId last);

// In place of everything that those customers had. No two rows may have the same term, customer and kind.
void replace(db::Writer& db, base::CustomerId first, base::CustomerId last, const std::vector<Row>& rows);

}  // namespace tables::search_terms

template <>
struct base::EnumWords<tables::search_terms::Kind> {
  static constexpr std::string_view words[] = {"name", "company", "contact", "phone"};
};
