// All entries of a customer for a spreadsheet, oldest last, as on the customer page.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/ledger_view.h"
#include "apps/mgmt/pages.h"
#include "base/csv.h"

namespace mgmt {

web::Response ledger_csv_page(web::GetCtx& c) {
  constexpr int kMost = 100'000;
  const auto customer = named_customer(c.db, c.request.query_value("cid"));
  if (!customer) return no_customer(c);
  std::string text = base::csv_line({"entry", "date", "kind", "text", "from", "to", "method", "reference", "dated", "invoice", "who", "amount", "balance"});
  for (const auto& line : tables::billing_history::lines(c.db, customer->cid, 0, kMost)) {
    base::CsvLine out;
    out.text(base::str(line.id)).text(base::str(line.posted_at)).text(kind_words(line.kind)).text(line.text);
    out.text(line.period_from ? base::str(*line.period_from) : "").text(line.period_to ? base::str(*line.period_to) : "");
    out.text(line.card.empty() ? means_words(line.means) : line.card).text(line.reference);
    out.text(line.dated_on ? base::str(*line.dated_on) : "").text(line.invoice_ref).text(line.who);
    text += out.money(line.amount).money(line.balance).end();
  }
  return web::csv_file(std::move(text), "ledger-" + base::display(customer->cid) + ".csv");
}

}  // namespace mgmt
