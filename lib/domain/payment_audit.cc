#include "domain/payment_audit.h"

#include <map>

namespace domain {

namespace {

using tables::payment_audit::Row;
using tables::payment_audit::Side;
using Terms = std::map<int, base::Money>;  // by the interval in months

constexpr int kGraceDays = 10;

struct Customer {
  Terms paypal, ours;
  std::string profiles;
  bool pays_by_paypal = false;
  bool terms_unknown = false;
  bool overdue = false;
};

std::string words(const Terms& terms) {
  std::vector<std::string> parts;
  for (const auto& [months, amount] : terms) {
    parts.push_back(base::display(amount) + (months == 1 ? " every month" : " every " + std::to_string(months) + " months"));
  }
  return parts.empty() ? "nothing" : base::join(parts, " and ");
}

base::Money monthly(const Terms& terms) {
  base::Money sum;
  for (const auto& [months, amount] : terms) sum += amount.divided(months);
  return sum;
}

bool same_intervals(const Terms& a, const Terms& b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](const auto& x, const auto& y) { return x.first == y.first; });
}

bool is_overdue(const Row& row, base::Timestamp now) {
  const auto last = row.last_payment_at ? row.last_payment_at : row.since;
  if (!last || row.months == 0) return false;
  const base::Date from = base::date_of(*last);
  return base::add_days(base::add_months(from, row.months, base::day_of_month(from)), kGraceDays) < base::date_of(now);
}

void take_in(Customer& customer, const Row& row, base::Timestamp now) {
  if (row.side == Side::source) customer.pays_by_paypal = true;
  if (row.side == Side::ours) customer.ours[row.months] += row.amount;
  if (row.side != Side::paypal) return;
  customer.profiles += (customer.profiles.empty() ? "" : " ") + row.profile_id;
  customer.overdue = customer.overdue || is_overdue(row, now);
  if (row.months == 0) customer.terms_unknown = true;
  else customer.paypal[row.months] += row.amount;
}

std::vector<AuditFault> faults_of(const Customer& c) {
  std::vector<AuditFault> faults;
  if (c.profiles.empty()) {
    if (!c.ours.empty()) faults.push_back(AuditFault::no_agreement);
    return faults;
  }
  if (c.ours.empty()) faults.push_back(AuditFault::not_billed);
  else if (c.terms_unknown || !same_intervals(c.paypal, c.ours)) faults.push_back(AuditFault::interval);
  else if (c.paypal != c.ours) faults.push_back(AuditFault::amount);
  if (c.overdue) faults.push_back(AuditFault::overdue);
  return faults;
}

}  // namespace

std::vector<AuditFinding> audit_payments(const std::vector<Row>& rows, base::Timestamp now) {
  std::vector<AuditFinding> found;
  for (auto row = rows.begin(); row != rows.end();) {
    const Row& first = *row;
    Customer customer;
    for (; row != rows.end() && row->cid == first.cid; ++row) take_in(customer, *row, now);
    for (const AuditFault fault : faults_of(customer)) {
      found.push_back({fault, first.cid, first.name, customer.profiles, customer.terms_unknown ? "not known yet" : words(customer.paypal),
                       words(customer.ours), monthly(customer.paypal) - monthly(customer.ours)});
    }
  }
  return found;
}

}  // namespace domain
