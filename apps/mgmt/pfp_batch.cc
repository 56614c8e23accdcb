// The card batch: what waits to be charged, and what became of what was. Gathering and charging at once is in pfp_run.cc.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "apps/mgmt/sort_heads.h"
#include "base/csv.h"
#include "base/text.h"
#include "domain/batch_desk.h"
#include "domain/batch_mails.h"
#include "tables/unsettled.h"
#include "tpl/mgmt/pfp_batch.h"

namespace mgmt {

enum class BatchColumn { customer, amount, due, card, state, tries, on };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::BatchColumn> {
  static constexpr std::string_view words[] = {"customer", "amount", "due", "card", "state", "tries", "on"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_pfp_batch;
using Column = BatchColumn;
using domain::BatchChange;
using tables::pfp_batch::Failure;
using tables::pfp_batch::Listed;
using tables::pfp_batch::State;

constexpr int kMost = 2000;
constexpr int kMostOpen = 100;
constexpr std::chrono::minutes kYoung{2};  // the worker is at it
constexpr std::chrono::hours kOfLate{24 * 30};
constexpr Head<Column> kHeads[] = {{"Customer", Column::customer}, {"State", Column::state}, {"Amount", Column::amount, true}, {"Due now", Column::due, true},
                                   {"Card", Column::card},         {"Tries", Column::tries}, {"Day", Column::on},              {"Result"},
                                   {"Actions"}};
constexpr Said kSaid[] = {
    {"held", "It is held: nothing is charged until it is released."},
    {"released", "It waits again."},
    {"dropped", "It is out of the batch. The next gathering brings it in again if something is due then."},
    {"retried", "It waits again, from the first try on."},
    {"conflict", "Nothing was done: the item has changed meanwhile. It is shown here as it is now."},
    {"not_possible", "Nothing was done: that is not possible in the state that the item is in now."},
    {"charged", "The card was charged, and the payment is in the ledger."},
    {"declined", "The card was declined. The item says why."},
    {"unknown", "The gateway’s answer is not here yet. We ask it what became of the charge; nothing is charged twice."},
    {"on_review", "The charge is held by the fraud filter. Decide on it in the processor’s manager; we see the decision within an hour."},
    {"not_charged", "Nothing was charged: nothing is due any more, another payment is under way, or the card cannot be used. The item says why."},
    {"gathered", "Gathered. What the run did is in the history of the daily jobs."},
    {"processed", "Charged what waited. What the run did is in the history of the daily jobs."},
    {"braked", "Stopped by the brake: nothing was done. Decide on it on the page of the daily jobs."},
    {"part", "A part of it is done; the rest is done by the worker, or by pressing again."},
    {"failed", "The run has failed. The history of the daily jobs says why."},
    {"busy", "Nothing was done here: somebody else is at work on it just now."}};

const char* state_words(const Listed& listed) {
  switch (listed.item.state) {
    case State::waiting: return "Waiting";
    case State::held: return "Held";
    case State::charging: return listed.payment_state == "held" ? "On review" : "Outcome not known";
    case State::charged: return "Charged";
    case State::failed: return "Failed";
    case State::dropped: return "Dropped";
  }
  return "";
}

std::pair<const char*, const char*> badge(State state) {
  switch (state) {
    case State::waiting: return {"warn", "clock"};
    case State::charged: return {"ok", "check"};
    case State::charging:
    case State::failed: return {"bad", "alert"};
    case State::held:
    case State::dropped: break;
  }
  return {"", "stop"};
}

std::string card_words(const Listed& listed) { return listed.last_four.empty() ? "" : listed.brand + " ending " + listed.last_four; }

std::weak_ordering compare_rows(Column by, const Listed& a, const Listed& b) {
  switch (by) {
    case Column::customer: return compare_names(a.customer, b.customer);
    case Column::amount: return compare(a.item.amount, b.item.amount);
    case Column::due: return compare(a.due, b.due);
    case Column::card: return compare(card_words(a), card_words(b));
    case Column::state: return compare(a.item.state, b.item.state);
    case Column::tries: return compare(a.item.tries, b.item.tries);
    case Column::on: return compare(a.item.try_on, b.item.try_on);
  }
  return std::weak_ordering::equivalent;
}

std::string result_words(const Listed& listed) {
  std::string words = listed.item.message;
  if (listed.result) words += (words.empty() ? "Result " : " (result ") + std::to_string(*listed.result) + (words.empty() ? "" : ")");
  return words;
}

void show_row(web::Scope list, const Listed& listed) {
  const auto& item = listed.item;
  const auto [tone, icon] = badge(item.state);
  web::Scope row = list.add(t::ROW);
  row.set(t::CUSTOMER, listed.customer).set(t::CID, base::display(item.cid)).set(t::PATH, customer_path(item.cid, "billing"));
  row.set(t::STATE, state_words(listed)).set(t::TONE, tone).set(t::ICON, icon).set(t::WHY, domain::failure_words(item.failure));
  row.set(t::AMOUNT, item.amount).set(t::DUE, listed.due).set(t::CARD, card_words(listed)).set(t::EXPIRY, listed.expiry.empty() ? "" : "expires " + listed.expiry);
  row.set(t::TRIES, item.tries).set(t::ON, item.try_on).set(t::RESULT, result_words(listed)).set(t::WHO, listed.who);
  row.set(t::ITEM, item.id).set(t::VERSION, item.version);
  if (item.state == State::waiting) row.show(t::CAN_CHARGE).show(t::CAN_HOLD).show(t::CAN_DROP);
  if (item.state == State::held) row.show(t::CAN_RELEASE).show(t::CAN_DROP);
  if (item.state == State::failed && listed.due > base::Money{}) row.show(t::CAN_RETRY);
}

// What the reconciliation has told to billing stays here until it is settled.
void show_unsettled(web::View& view, db::Reader& db, base::Timestamp now) {
  const auto payments = tables::unsettled::payments_before(db, now - kYoung, kMostOpen);
  const auto captures = tables::unsettled::failed_captures(db, kMostOpen);
  if (payments.empty() && captures.empty()) return;
  web::Scope part = view.add(t::UNSETTLED);
  for (const auto& payment : payments) {
    web::Scope row = part.add(t::PAYMENT);
    row.set(t::WHAT, payment.what).set(t::OPEN_AMOUNT, payment.amount).set(t::OPEN_STATE, payment.state).set(t::CUSTREF, payment.custref);
    row.set(t::BEGUN, short_form(payment.created_at)).set(t::BEGUN_ISO, payment.created_at).set(t::CHECKS, payment.checks);
    if (payment.cid) row.add(t::OPEN_OF).set(t::OPEN_CID, base::display(*payment.cid));
  }
  for (const auto& capture : captures) {
    part.add(t::CAPTURE).set(t::ORDER, capture.order_ref).set(t::CAPTURE_AMOUNT, capture.amount).set(t::CAPTURE_MESSAGE, capture.message);
  }
}

web::Response csv(const std::vector<Listed>& rows, base::Date today) {
  std::string text = base::csv_line({"item", "account", "customer", "state", "why", "card", "tries", "day", "result", "message", "gathered (UTC)", "ended (UTC)", "due now", "amount"});
  for (const auto& listed : rows) {
    const auto& item = listed.item;
    base::CsvLine line;
    line.text(base::str(item.id)).text(base::display(item.cid)).text(listed.customer).text(state_words(listed)).text(domain::failure_words(item.failure));
    line.text(card_words(listed)).text(std::to_string(item.tries)).text(base::str(item.try_on)).text(listed.result ? std::to_string(*listed.result) : "");
    line.text(item.message).text(base::str(listed.created_at)).text(listed.ended_at ? base::str(*listed.ended_at) : "");
    text += line.money(listed.due).money(item.amount).end();
  }
  return web::csv_file(std::move(text), "card-batch-" + base::str(today) + ".csv");
}

}  // namespace

web::Response pfp_batch_page(web::GetCtx& c) {
  const base::Timestamp now = site(c).now();
  const bool ended = c.request.query_value("show") == "ended";
  const std::string here = ended ? "/mgmt/pfp_batch.html?show=ended" : "/mgmt/pfp_batch.html?show=open";
  const Sorting<Column> sorting{c.request, ended ? Column::on : Column::customer, ended};
  auto rows = ended ? tables::pfp_batch::ended_items(c.db, now - kOfLate, kMost) : tables::pfp_batch::open_items(c.db, kMost);
  const bool more = rows.size() == kMost;
  sorting.sort(rows, compare_rows);
  if (c.request.query_value("csv") == "1") return csv(rows, base::date_of(now));
  base::Money sum;
  for (const auto& listed : rows) sum += listed.item.amount;
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Card batch");
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  view.set(t::CSV, sorting.kept(here) + "&csv=1").show_if(!ended, t::IS_OPEN).show_if(ended, t::IS_ENDED).show_if(more, t::MORE);
  view.set(t::COUNT, base::grouped(static_cast<long long>(rows.size())) + (rows.size() == 1 ? " item" : " items")).set(t::SUM, sum);
  if (!ended) show_unsettled(view, c.db, now);
  if (rows.empty()) {
    view.show(ended ? t::NONE_ENDED : t::NONE_OPEN);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  sorting.show(list, t::HEAD, kHeads, here);
  for (const Listed& listed : rows) show_row(list, listed);
  return view.render();
}

web::Response pfp_batch_submit(web::PostCtx& c) {
  const base::Form form = c.request.form();
  const auto id = base::parse<base::BatchItemId>(form.raw("item"));
  const int version = base::parse<int>(form.raw("version")).value_or(0);
  const std::string what{form.raw("do")};
  const auto desk = site(c).desk();
  const base::Date today = site(c).jobs().today(site(c).now());
  auto change = BatchChange::not_possible;
  if (id && what == "held") change = domain::hold_item(c.db, desk, actor(c), *id, version);
  if (id && what == "released") change = domain::release_item(c.db, desk, actor(c), *id, version, today);
  if (id && what == "dropped") change = domain::drop_item(c.db, desk, actor(c), *id, version);
  if (id && what == "retried") change = domain::retry_item(c.db, desk, actor(c), *id, version, today);
  const std::string done = change == BatchChange::done ? what : change == BatchChange::conflict ? "conflict" : "not_possible";
  return web::see_other("/mgmt/pfp_batch.html?done=" + done);
}

}  // namespace mgmt
