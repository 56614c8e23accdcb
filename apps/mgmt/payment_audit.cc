// Where PayPal's subscriptions and what we bill differ.
#include "apps/mgmt/payment_audit.h"

#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "base/text.h"
#include "tpl/mgmt/payment_audit.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_payment_audit;
using domain::AuditFault;
using domain::AuditFinding;

constexpr AuditFault kFaults[] = {AuditFault::amount, AuditFault::interval, AuditFault::not_billed, AuditFault::no_agreement, AuditFault::overdue};

std::string address(const char* page, std::optional<AuditFault> only) {
  return std::string{page} + (only ? "?fault=" + base::str(*only) : "");
}

void show_row(web::Scope list, const AuditFinding& finding) {
  web::Scope row = list.add(t::ROW);
  row.set(t::NAME, finding.name).set(t::CID, base::display(finding.cid)).set(t::CUSTOMER, customer_path(finding.cid, "legacy"));
  row.set(t::FAULT, fault_words(finding.fault)).set(t::TONE, finding.fault == AuditFault::interval ? "warn" : "bad");
  row.set(t::PAYPAL, finding.paypal).set(t::OURS, finding.ours).set(t::PROFILES, finding.profiles).set(t::MONTHLY, finding.monthly);
}

}  // namespace

const char* fault_words(AuditFault fault) {
  switch (fault) {
    case AuditFault::amount: return "Another amount";
    case AuditFault::interval: return "Another interval";
    case AuditFault::not_billed: return "Paid and not billed";
    case AuditFault::no_agreement: return "No subscription runs";
    case AuditFault::overdue: return "Has not paid in time";
  }
  return "";
}

std::vector<AuditFinding> audit_findings(web::GetCtx& c, std::optional<AuditFault> only) {
  auto found = domain::audit_payments(tables::payment_audit::all(c.db), site(c).now());
  if (only) std::erase_if(found, [&](const AuditFinding& one) { return one.fault != *only; });
  return found;
}

web::Response payment_audit_page(web::GetCtx& c) {
  const auto only = base::parse<AuditFault>(c.request.query_value("fault"));
  const auto found = audit_findings(c, only);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Payment audit").set(t::CSV, address("/mgmt/payment_audit_csv", only));
  view.add(t::FAULT_LINK).set(t::PATH, address("/mgmt/payment_audit.html", {})).set(t::LABEL, "All").show_if(!only, t::CURRENT);
  for (const AuditFault fault : kFaults) {
    view.add(t::FAULT_LINK).set(t::PATH, address("/mgmt/payment_audit.html", fault)).set(t::LABEL, fault_words(fault)).show_if(only == fault, t::CURRENT);
  }
  view.set(t::TOTAL, found.size() == 1 ? "1 finding" : base::grouped(static_cast<long long>(found.size())) + " findings");
  if (found.empty()) {
    view.show(only ? t::NONE_SUCH : t::NONE);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  base::Money monthly;
  base::CustomerId before;
  for (const AuditFinding& finding : found) {
    show_row(list, finding);
    if (finding.cid != before) monthly += finding.monthly;  // one with two findings is summed once
    before = finding.cid;
  }
  list.set(t::MONTHLY_TOTAL, monthly);
  return view.render();
}

}  // namespace mgmt
