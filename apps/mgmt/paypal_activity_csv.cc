// PayPal's transactions that are not on file as PayPal has them, for a spreadsheet.
#include "apps/mgmt/pages.h"
#include "apps/mgmt/paypal_activity.h"
#include "base/csv.h"

namespace mgmt {

web::Response paypal_activity_csv_page(web::GetCtx& c) {
  std::string text = base::csv_line({"transaction", "when", "type", "name", "e-mail", "of", "difference", "decided by", "note", "currency", "amount"});
  for (const auto& one : tables::paypal_activity::differing(c.db, decided_activity(c.request))) {
    const auto& at_paypal = one.at_paypal;
    base::CsvLine line;
    line.text(at_paypal.txn_id).text(base::str(at_paypal.happened_at)).text(at_paypal.type).text(at_paypal.name).text(at_paypal.email);
    line.text(at_paypal.parent_txn_id).text(difference_words(one)).text(one.decided_by).text(one.note).text(at_paypal.currency);
    text += line.money(at_paypal.gross).end();
  }
  return web::csv_file(std::move(text), "paypal-transactions.csv");
}

}  // namespace mgmt
