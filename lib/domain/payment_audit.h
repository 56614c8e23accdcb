// Where PayPal's subscriptions and what we bill differ, and who is to pay by PayPal without a subscription that runs.
#pragma once

#include <string>
#include <vector>

#include "base/date.h"
#include "tables/payment_audit.h"

namespace domain {

enum class AuditFault {
  amount,       // the same intervals, another amount
  interval,     // other intervals
  not_billed,   // PayPal takes money, and we bill nothing
  no_agreement, // pays by PayPal, and no subscription runs
  overdue       // a subscription that runs has not paid for longer than its interval and ten days
};

struct AuditFinding {
  AuditFault fault{};
  base::CustomerId cid;
  std::string name;
  std::string profiles;  // the agreements that run, separated by blanks
  std::string paypal;    // "$49.00 every month and $10.00 every 6 months"
  std::string ours;
  base::Money monthly;   // what PayPal takes less what we bill, as a month's share
};

// `rows` customer by customer, as tables::payment_audit::all() gives them. What agrees is left out; one customer may have two findings.
[[nodiscard]] std::vector<AuditFinding> audit_payments(const std::vector<tables::payment_audit::Row>& rows, base::Timestamp now);

}  // namespace domain

template <>
struct base::EnumWords<domain::AuditFault> {
  static constexpr std::string_view words[] = {"amount", "interval", "not_billed", "no_agreement", "overdue"};
};
