// Transactions that PayPal lists and that are not on file here as PayPal has them.
#include "apps/mgmt/paypal_activity.h"

#include "apps/mgmt/ipn_view.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "base/text.h"
#include "domain/audit.h"
#include "tpl/mgmt/paypal_activity.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_paypal_activity;
using tables::paypal_activity::Differing;

constexpr Said kSaid[] = {{"decided", "The transaction needs no more looks."}, {"gone", "Nothing was done: somebody has decided on it already."}};

std::string address(bool decided) { return decided ? "/mgmt/paypal_activity.html?show=decided" : "/mgmt/paypal_activity.html"; }

std::string decide_path(const std::string& txn) { return "/mgmt/paypal_activity.html?txn=" + base::url_encode(txn) + "#decide"; }

void show_row(web::Scope list, const Differing& one) {
  const auto& at_paypal = one.at_paypal;
  web::Scope row = list.add(t::ROW);
  row.set(t::TXN, at_paypal.txn_id).set(t::AT, short_form(at_paypal.happened_at)).set(t::AT_ISO, at_paypal.happened_at);
  row.set(t::TYPE, at_paypal.type).set(t::NAME, at_paypal.name).set(t::EMAIL, at_paypal.email).set(t::GROSS, at_paypal.gross);
  row.set(t::CURRENCY, at_paypal.currency).set(t::WHY, difference_words(one));
  if (one.notice) row.add(t::NOTICE).set(t::NOTICE_PATH, notice_path(*one.notice)).set(t::NOTICE_ID, *one.notice);
  if (one.decided_by.empty()) row.add(t::OPEN).set(t::DECIDE, decide_path(at_paypal.txn_id));
  else row.add(t::DECIDED).set(t::WHO, one.decided_by).set(t::NOTE, one.note);
}

template <class Ctx>
web::Response page(Ctx& c, const std::optional<Differing>& chosen, const base::Form& form) {
  const bool decided = decided_activity(c.request);
  const auto rows = tables::paypal_activity::differing(c.db, decided);
  const auto imported = tables::paypal_activity::last_import(c.db);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("PayPal transactions").form(form);
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  for (const bool choice : {false, true}) {
    view.add(t::SHOW_LINK).set(t::PATH, address(choice)).set(t::LABEL, choice ? "Decided" : "To look at").show_if(choice == decided, t::CURRENT);
  }
  view.set(t::TOTAL, rows.size() == 1 ? "1 transaction" : base::grouped(static_cast<long long>(rows.size())) + " transactions");
  view.set(t::CSV, decided ? "/mgmt/paypal_activity_csv?show=decided" : "/mgmt/paypal_activity_csv");
  if (imported) view.add(t::IMPORTED).set(t::LAST, short_form(*imported)).set(t::LAST_ISO, *imported);
  else view.show(t::NEVER);
  if (chosen) view.add(t::CHOSEN).set(t::CHOSEN_TXN, chosen->at_paypal.txn_id).set(t::CHOSEN_GROSS, chosen->at_paypal.gross).set(t::CHOSEN_WHY, difference_words(*chosen));
  if (rows.empty()) {
    view.show(t::NONE);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  base::Money sum;
  for (const Differing& one : rows) {
    show_row(list, one);
    sum += one.at_paypal.gross;
  }
  list.set(t::SUM, sum);
  return view.render();
}

std::optional<Differing> open_one(db::Reader& db, std::string_view txn) {
  auto found = txn.empty() ? std::nullopt : tables::paypal_activity::find(db, std::string{txn});
  return found && found->decided_by.empty() ? std::move(found) : std::nullopt;
}

}  // namespace

bool decided_activity(const web::Request& request) { return request.query_value("show") == "decided"; }

std::string difference_words(const Differing& one) {
  if (!one.payment) return one.notice ? "Its notice is held" : "We have never heard of it";
  if (one.state != "done") return "On file as " + one.state;
  return "On file over " + base::display(one.amount.value_or(base::Money{}));
}

web::Response paypal_activity_page(web::GetCtx& c) { return page(c, open_one(c.db, c.request.query_value("txn")), base::Form{}); }

web::Response paypal_activity_submit(web::PostCtx& c) {
  base::Form form = c.request.form();
  const auto chosen = open_one(c.db, form.raw("txn"));
  if (!chosen) return web::see_other("/mgmt/paypal_activity.html?done=gone");
  const std::string reason = form.line("reason", "reason_missing", 150);
  if (!form.ok()) return page(c, chosen, form);
  const auto& txn = chosen->at_paypal.txn_id;
  if (!tables::paypal_activity::decide(c.db, txn, actor(c).name, reason, site(c).now())) return web::see_other("/mgmt/paypal_activity.html?done=gone");
  domain::record(c.db, actor(c), "paypal_transaction.decided", "paypal_transaction:" + txn, {}, domain::Changes{}.note("reason", "", reason), site(c).now());
  return web::see_other("/mgmt/paypal_activity.html?done=decided");
}

}  // namespace mgmt
