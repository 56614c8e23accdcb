// The orphaned PayPal subscriptions for a spreadsheet.
#include "apps/mgmt/orphans.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/paypal_view.h"
#include "base/csv.h"

namespace mgmt {

web::Response orphans_csv_page(web::GetCtx& c) {
  std::string text = base::csv_line({"subscription", "state", "payer", "e-mail", "months", "since", "last payment", "notices held", "amount", "held"});
  for (const auto& [sub, held, held_amount] : tables::paypal_orphans::all(c.db, ended_orphans_too(c.request))) {
    base::CsvLine line;
    line.text(sub.profile_id).text(state_words(sub.state)).text(sub.payer_name).text(sub.payer_email);
    line.text(sub.months == 0 ? "" : std::to_string(sub.months)).text(base::str(sub.created_at));
    line.text(sub.last_payment_at ? base::str(*sub.last_payment_at) : "").text(std::to_string(held));
    text += line.money(sub.amount).money(held_amount).end();
  }
  return web::csv_file(std::move(text), "orphaned-subscriptions.csv");
}

}  // namespace mgmt
