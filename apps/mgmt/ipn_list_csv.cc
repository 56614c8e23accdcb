// PayPal's notices for a spreadsheet: the newest ten thousand of the choice.
#include "apps/mgmt/ipn_view.h"
#include "apps/mgmt/pages.h"
#include "base/csv.h"

namespace mgmt {

web::Response ipn_list_csv_page(web::GetCtx& c) {
  constexpr int kMost = 10'000;
  std::string text = base::csv_line({"notice", "received", "kind", "transaction", "of", "subscription", "customer", "state", "note", "entered by", "decided by", "amount"});
  for (const auto& notice : NoticeFilter{c.request}.rows(c.db, kMost, 0)) {
    base::CsvLine line;
    line.text(base::str(notice.id)).text(base::str(notice.received_at)).text(notice_kind(notice)).text(notice.txn_id).text(notice.parent_txn_id);
    line.text(notice.profile_id).text(notice.cid ? base::display(*notice.cid) : "").text(notice_state(notice).state).text(notice.note);
    line.text(notice.entered_by).text(notice.decided_by);
    text += (notice.gross ? line.money(*notice.gross) : line.text("")).end();
  }
  return web::csv_file(std::move(text), "paypal-notices.csv");
}

}  // namespace mgmt
