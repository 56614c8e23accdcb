// The findings of the payment audit for a spreadsheet.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/payment_audit.h"
#include "base/csv.h"

namespace mgmt {

web::Response payment_audit_csv_page(web::GetCtx& c) {
  std::string text = base::csv_line({"customer", "name", "finding", "at PayPal", "ours", "subscriptions", "difference a month"});
  for (const auto& finding : audit_findings(c, base::parse<domain::AuditFault>(c.request.query_value("fault")))) {
    base::CsvLine line;
    line.text(base::display(finding.cid)).text(finding.name).text(fault_words(finding.fault)).text(finding.paypal).text(finding.ours);
    text += line.text(finding.profiles).money(finding.monthly).end();
  }
  return web::csv_file(std::move(text), "payment-audit.csv");
}

}  // namespace mgmt
