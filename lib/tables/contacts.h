// contacts: whom to reach about a customer, and what for.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/contact_values.h"
#include "base/ids.h"
#include "db/database.h"

namespace tables::contacts {

enum class Role { no, main, alternate };

struct Row {
  base::ContactId id;
  base::CustomerId cid;
  std::string name;
  base::Email email;
  std::string phone;
  Role billing{};
  Role admin{};
  int version = 0;
};

// In the order in which they were added.
[[nodiscard]] std::vector<Row> of(db::Reader& db, base::CustomerId cid);
[[nodiscard]] std::optional<Row> find(db::Reader& db, base::ContactId id);

// Whose it is, with that customer's row held until the transaction ends (tables::customers::hold).
[[nodiscard]] std::optional<base::CustomerId> hold_customer_of(db::Writer& db, base::ContactId id);

// `contact.id` and `contact.version` do not matter.
base::ContactId add(db::Writer& db, const Row& contact);
// False when the row has moved on since `changed.version`; nothing is changed then.
[[nodiscard]] bool set(db::Writer& db, const Row& changed);
[[nodiscard]] bool remove(db::Writer& db, base::ContactId id, int version);

}  // namespace tables::contacts

template <>
struct base::EnumWords<tables::contacts::Role> {
  static constexpr std::string_view words[] = {"no", "main", "alternate"};
};
