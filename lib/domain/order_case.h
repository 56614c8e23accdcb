// An order that staff decide on: all that was entered, what it costs, what was paid, and what it becomes when it is accepted.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "domain/catalogue.h"
#include "domain/order.h"
#include "tables/payments.h"
#include "tables/quotes.h"
#include "tables/signup_lines.h"
#include "tables/signups.h"

namespace domain {

using Signup = tables::signups::Case;

struct OrderCase {
  Signup signup;
  Order order;                            // what cannot be read is empty
  std::vector<base::FieldError> missing;  // and says so here
  std::vector<tables::signup_lines::WithPackage> lines;
  std::vector<tables::payments::Answered> payments;
  std::optional<tables::quotes::Row> quote;  // that it was ordered from

  [[nodiscard]] Svc svc() const { return order.svc; }
  [[nodiscard]] base::Money first_payment() const { return signup.recurring + signup.setup; }
  // Of all lines together.
  [[nodiscard]] int disk_gb() const;
  [[nodiscard]] int ips() const;

  // The authorization that stands and has not been captured or voided; nullptr when there is none.
  [[nodiscard]] const tables::payments::Answered* authorization() const;
  // The last card that was charged or authorized, however it came to that.
  [[nodiscard]] const tables::payments::Answered* card() const;
  [[nodiscard]] base::Money paid() const;
  // A movement whose outcome is not known yet: nothing may be decided before it is.
  [[nodiscard]] bool in_doubt() const;
};

// nullopt: no such order. A quote request is none.
[[nodiscard]] std::optional<OrderCase> order_case(db::Reader& db, const base::OrderRef& ref);
[[nodiscard]] OrderCase order_case(db::Reader& db, Signup signup);

// "Authorized: nothing is charged yet".
[[nodiscard]] std::string payment_words(const Signup& signup);

}  // namespace domain
