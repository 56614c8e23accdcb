// PayPal subscriptions that are tied to no customer: who pays, what is held of theirs, and whose they may be.
#include "apps/mgmt/orphans.h"

#include <map>

#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/paypal_view.h"
#include "base/text.h"
#include "tpl/mgmt/orphans.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_orphans;
using tables::paypal_orphans::Row;
using tables::paypal_orphans::Suggestion;
using tables::paypal_subs::State;

constexpr std::size_t kMostSuggested = 3;

std::string address(bool ended_too) { return ended_too ? "/mgmt/orphans.html?show=all" : "/mgmt/orphans.html"; }

std::string link_path(const std::string& profile, base::CustomerId cid) {
  return "/mgmt/paypal_link.html?cid=" + base::display(cid) + "&profile=" + base::url_encode(profile);
}

void show_row(web::Scope list, const Row& row, const std::vector<Suggestion>& like) {
  const auto& sub = row.sub;
  web::Scope line = list.add(t::ROW);
  line.set(t::PROFILE, sub.profile_id).set(t::STATE, state_words(sub.state)).set(t::TONE, sub.state == State::active ? "ok" : "");
  line.set(t::TERMS, terms_words(sub)).set(t::PAYER, sub.payer_name.empty() ? "Not known" : sub.payer_name);
  if (!sub.payer_email.empty()) line.add(t::MAILED).set(t::EMAIL, sub.payer_email);
  if (!sub.order_ref.empty()) line.add(t::ORDERED).set(t::ORDER, sub.order_ref);
  line.set(t::SINCE, base::date_of(sub.created_at));
  if (row.held > 0) {
    line.add(t::HELD).set(t::COUNT, row.held == 1 ? "1 notice" : base::grouped(row.held) + " notices").set(t::AMOUNT, row.held_amount);
  }
  for (std::size_t i = 0; i < like.size() && i < kMostSuggested; ++i) {
    web::Scope one = line.add(t::LIKE);
    one.set(t::PATH, link_path(sub.profile_id, like[i].cid)).set(t::NAME, like[i].name).set(t::CID, base::display(like[i].cid));
    one.show(like[i].same_email ? t::SAME_EMAIL : t::SAME_NAME);
  }
}

}  // namespace

bool ended_orphans_too(const web::Request& request) { return request.query_value("show") == "all"; }

web::Response orphans_page(web::GetCtx& c) {
  const bool ended_too = ended_orphans_too(c.request);
  const auto rows = tables::paypal_orphans::all(c.db, ended_too);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Orphaned recurring payments");
  for (const bool choice : {false, true}) {
    view.add(t::SHOW_LINK).set(t::PATH, address(choice)).set(t::LABEL, choice ? "All" : "Those that may pay").show_if(choice == ended_too, t::CURRENT);
  }
  view.set(t::TOTAL, rows.size() == 1 ? "1 subscription" : base::grouped(static_cast<long long>(rows.size())) + " subscriptions");
  view.set(t::CSV, ended_too ? "/mgmt/orphans_csv?show=all" : "/mgmt/orphans_csv");
  if (rows.empty()) {
    view.show(t::NONE);
    return view.render();
  }
  std::map<base::PaypalSubId, std::vector<Suggestion>> like;
  for (auto& one : tables::paypal_orphans::suggestions(c.db)) like[one.sub].push_back(std::move(one));
  base::Money held;
  web::Scope list = view.add(t::SOME);
  for (const Row& row : rows) {
    show_row(list, row, like[row.sub.id]);
    held += row.held_amount;
  }
  list.set(t::HELD_TOTAL, held);
  return view.render();
}

}  // namespace mgmt
