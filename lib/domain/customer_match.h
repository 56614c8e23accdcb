// Accounts that an order may belong to: the one that it names, and those with the same e-mail, name or company.
#pragma once

#include <string>
#include <vector>

#include "domain/order_case.h"
#include "tables/customers.h"

namespace domain {

struct CustomerMatch {
  tables::customers::Head head;
  std::string why;  // "same e-mail, same name"
};

// At most ten; the one that the order names first.
[[nodiscard]] std::vector<CustomerMatch> matching_customers(db::Reader& db, const OrderCase& order);

}  // namespace domain
