// PayPal's notices: those that wait for staff or for PayPal's word, and all others.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/ipn_view.h"
#include "apps/mgmt/pages.h"
#include "base/text.h"
#include "tpl/mgmt/ipn_list.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_ipn_list;
using tables::ipn::Listed;
using tables::ipn::Show;

constexpr int kPerPage = 100;
constexpr int kLastPage = 10'000;
constexpr const char* kPage = "/mgmt/ipn_list.html";
constexpr std::pair<Show, const char*> kShows[] = {{Show::held, "Held"}, {Show::waiting, "Waiting for PayPal"}, {Show::forged, "Not from PayPal"},
                                                   {Show::by_hand, "Entered by hand"}, {Show::all, "All"}};

std::string page_showing(Show show) { return kPage + ("?show=" + base::str(show)); }

void show_row(web::Scope list, const Listed& notice) {
  web::Scope row = list.add(t::ROW);
  const auto state = notice_state(notice);
  row.set(t::ID, notice.id).set(t::PATH, notice_path(notice.id)).set(t::RECEIVED, short_form(notice.received_at)).set(t::RECEIVED_ISO, notice.received_at);
  row.set(t::KIND, notice_kind(notice)).set(t::STATE, state.state).set(t::TONE, state.tone).set(t::NOTE, notice.note);
  if (!notice.txn_id.empty()) row.add(t::TRANSACTION).set(t::TXN, notice.txn_id);
  if (!notice.parent_txn_id.empty()) row.add(t::PARENT).set(t::OF, notice.parent_txn_id);
  if (!notice.profile_id.empty()) row.add(t::SUBSCRIPTION).set(t::PROFILE, notice.profile_id);
  if (notice.gross) row.add(t::MONEY).set(t::AMOUNT, *notice.gross);
  if (notice.cid) row.add(t::CUSTOMER).set(t::CID, base::display(*notice.cid)).set(t::CUSTOMER_PAGE, customer_path(*notice.cid, "billing"));
  if (!notice.order_ref.empty()) row.add(t::ORDERED).set(t::ORDER, notice.order_ref);
  if (!notice.entered_by.empty()) row.add(t::BY_HAND).set(t::WHO, notice.entered_by);
}

}  // namespace

web::Response ipn_list_page(web::GetCtx& c) {
  const NoticeFilter filter{c.request};
  const auto asked = base::parse<int>(c.request.query_value("p")).value_or(1);
  const int page = asked >= 1 && asked <= kLastPage ? asked : 1;
  auto rows = filter.rows(c.db, kPerPage + 1, (page - 1) * kPerPage);
  const bool more = rows.size() > kPerPage;
  if (more) rows.pop_back();
  const auto total = filter.total(c.db);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("PayPal notices").set(t::NAMED, filter.named).set(t::CSV, filter.on("/mgmt/ipn_list_csv"));
  for (const auto& [show, label] : kShows) {
    view.add(t::SHOW_LINK).set(t::PATH, page_showing(show)).set(t::LABEL, label).show_if(filter.named.empty() && show == filter.show, t::CURRENT);
  }
  view.set(t::COUNT, total.count == 1 ? "1 notice" : base::grouped(total.count) + " notices").set(t::TOTAL, total.gross);
  if (page > 1) view.add(t::BEFORE).set(t::PATH, filter.on(kPage) + "&p=" + std::to_string(page - 1));
  if (more) view.add(t::AFTER).set(t::PATH, filter.on(kPage) + "&p=" + std::to_string(page + 1));
  if (rows.empty()) {
    view.show(!filter.named.empty() ? t::NONE_NAMED : filter.show == Show::held ? t::NONE_HELD : t::NONE);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  for (const Listed& notice : rows) show_row(list, notice);
  return view.render();
}

}  // namespace mgmt
