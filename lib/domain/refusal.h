// Refusing an order or a quote request: a reason for ourselves, and a mail to the customer.
#pragma once

#include <string>

#include "base/form.h"
#include "domain/audit.h"
#include "domain/desk.h"
#include "domain/order_case.h"

namespace domain {

struct Refusal {
  std::string reason;  // staff read it
  std::string words;   // the mail
};

[[nodiscard]] Refusal read_refusal(base::Form& form);

struct RefuseOutcome {
  bool refused_now = false;
  Signup signup;
};

// An authorization must have been released before, unless staff leave it to run out.
[[nodiscard]] RefuseOutcome refuse(db::Writer& db, const Desk& desk, const Actor& actor, const base::OrderRef& ref,
                                   const Refusal& refusal);

}  // namespace domain
