// The list of outstanding invoices for a spreadsheet, filtered and sorted as the page is.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/payment_notices_list.h"
#include "base/csv.h"

namespace mgmt {

web::Response payment_notices_csv_page(web::GetCtx& c) {
  const auto list = notice_list(c.db, c.request, site(c).today());
  std::string text = base::csv_line({"invoice", "reference", "account", "customer", "email", "issued", "due", "sent (UTC)", "reminded (UTC)", "reminders", "amount", "open"});
  for (const auto& row : list.rows) {
    base::CsvLine line;
    line.text(row.number).text(row.ref.text()).text(base::display(row.cid)).text(row.customer).text(row.email);
    line.text(base::str(row.issued_on)).text(base::str(row.due_on)).text(row.sent_at ? base::str(*row.sent_at) : "");
    line.text(row.reminded_at ? base::str(*row.reminded_at) : "").text(std::to_string(row.reminders));
    text += line.money(row.amount).money(row.open).end();
  }
  return web::csv_file(std::move(text), "payment-notices-" + base::str(site(c).today()) + ".csv");
}

}  // namespace mgmt
