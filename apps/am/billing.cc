// How the customer pays, what is due, what was charged and paid, and what comes.
#include <algorithm>

#include "apps/am/am_app.h"
#include "apps/am/pages.h"
#include "domain/ledger_words.h"
#include "domain/payment_sources.h"
#include "domain/pricing.h"
#include "tables/billing_history.h"
#include "tables/invoice.h"
#include "tables/paypal_subs.h"
#include "tables/subs.h"
#include "tpl/am/billing.h"
#include "web/help.h"

namespace am {

namespace {

namespace t = tpl::am_billing;
using tables::billing_history::Kind;
using tables::billing_history::Line;

constexpr int kPerPage = 20;
constexpr int kLastPage = 10'000;
constexpr int kInvoices = 12;

void show_date(web::Scope around, web::SectionName section, base::Date date) {
  around.add(section).set(t::DATE, base::long_form(date)).set(t::ISO, date);
}

void show_method(web::View& view, web::GetCtx& c) {
  const auto sources = tables::pmt_source::of(c.db, customer(c));
  const auto active = std::find_if(sources.begin(), sources.end(), [](const auto& s) { return s.status == tables::pmt_source::Status::active; });
  if (active == sources.end()) {
    view.set(t::METHOD, "None").set(t::METHOD_SUB, "Nothing is charged by itself: we send you invoices.");
    return;
  }
  std::string more;
  if (active->type == tables::pmt_source::Type::card) {
    more = domain::expired(*active, site(c).today()) ? "It has expired: give us another card." : "Charged when something is due. Expires " + active->expiry + ".";
  } else {
    more = active->type == tables::pmt_source::Type::paypal ? "PayPal sends us the payments." : "We send you an invoice when something is due.";
  }
  view.set(t::METHOD, domain::source_words(*active)).set(t::METHOD_SUB, more);
}

void show_balance(web::View& view, base::Money balance) {
  view.set(t::BALANCE, domain::due_words(balance));
  if (balance < base::Money{}) view.show(t::DUE);
  else view.show(balance > base::Money{} ? t::CREDIT : t::EVEN);
}

void show_invoices(web::View& view, const std::vector<tables::invoice::Row>& invoices, base::Date today) {
  if (invoices.empty()) return;
  web::Scope table = view.add(t::INVOICES);
  for (const auto& invoice : invoices) {
    web::Scope row = table.add(t::INVOICE);
    row.set(t::REF, invoice.ref).set(t::NUMBER, invoice.title()).set(t::AMOUNT, invoice.amount).set(t::ISSUED, base::long_form(invoice.issued_on)).set(t::ISSUED_ISO, invoice.issued_on);
    row.set(t::DUE_ON, base::long_form(invoice.due_on)).set(t::DUE_ISO, invoice.due_on);
    if (invoice.state == tables::invoice::State::open) {
      row.show(invoice.due_on < today ? t::LATE : t::OPEN);
      row.add(t::PAYABLE).set(t::TO_PAY, invoice.open());
    } else {
      row.show(t::PAID);
    }
  }
}

void show_coming(web::View& view, std::vector<tables::subs::Packaged> subs) {
  std::erase_if(subs, [](const auto& sub) { return !sub.row.next_bill_on; });
  std::stable_sort(subs.begin(), subs.end(), [](const auto& a, const auto& b) { return *a.row.next_bill_on < *b.row.next_bill_on; });
  if (subs.empty()) {
    view.show(t::NOTHING_COMES);
    return;
  }
  web::Scope table = view.add(t::COMING);
  for (const auto& sub : subs) {
    web::Scope row = table.add(t::CHARGE);
    row.set(t::WHAT, sub.row.description + (sub.row.quantity > 1 ? " × " + std::to_string(sub.row.quantity) : ""));
    row.set(t::AMOUNT, sub.row.amount).set(t::EVERY, domain::every_words(sub.row.months));
    show_date(row, t::ON, *sub.row.next_bill_on);
    if (sub.row.sysid) row.add(t::OF_SERVICE).set(t::SYSTEM, *sub.row.sysid);
    row.show_if(!sub.row.sysid, t::OF_ACCOUNT);
  }
}

const char* state_words(tables::paypal_subs::State state) {
  switch (state) {
    case tables::paypal_subs::State::active: return "Active";
    case tables::paypal_subs::State::suspended: return "Suspended";
    case tables::paypal_subs::State::cancelled: return "Cancelled";
    case tables::paypal_subs::State::ended: return "Ended";
  }
  return "";
}

void show_paypal(web::View& view, const std::vector<tables::paypal_subs::Listed>& subs) {
  if (subs.empty()) return;
  web::Scope table = view.add(t::PAYPAL);
  for (const auto& sub : subs) {
    web::Scope row = table.add(t::AGREEMENT);
    row.set(t::PROFILE, sub.profile_id).set(t::STATE, state_words(sub.state));
    row.set(t::TERMS, sub.months > 0 ? base::display(sub.amount) + " " + domain::every_words(sub.months) : "not known yet");
    if (sub.last_payment_at) show_date(row, t::LAST, base::date_of(*sub.last_payment_at));
    row.show_if(!sub.last_payment_at, t::NEVER);
  }
}

// What staff call a reversal says to a customer that an entry is taken back.
std::string entry_words(const Line& line) {
  std::string words = line.text;
  if (line.kind == Kind::refund) words = "Refund: " + words;
  if (line.kind == Kind::credit) words = "Credit: " + words;
  if (line.kind == Kind::reversal) words = "Taken back: " + words;
  const std::string means = line.card.empty() ? domain::means_words(line.means) : line.card;
  return means.empty() ? words : words + ", " + means;
}

void show_line(web::Scope row, const Line& line) {
  const auto amounts = domain::amounts_of(line.kind, line.amount);
  const base::Date day = base::date_of(line.posted_at);
  row.set(t::DATE, base::long_form(day)).set(t::ISO, day).set(t::WHAT, entry_words(line));
  row.set(t::CHARGED, amounts.charge).set(t::PAID_AMOUNT, amounts.payment).set(t::AFTER, domain::due_words(line.balance));
  if (line.period_from) {
    web::Scope period = row.add(t::PERIOD);
    period.set(t::FROM, base::long_form(*line.period_from)).set(t::FROM_ISO, *line.period_from);
    if (line.period_to) period.add(t::UNTIL).set(t::TO, base::long_form(*line.period_to)).set(t::TO_ISO, *line.period_to);
  }
  row.show_if(line.reversed_by.has_value(), t::REVERSED);
  if (line.kind == Kind::payment && !line.reversed_by) row.add(t::RECEIPT).set(t::ENTRY, line.id);
}

// Each page reads from old to new, and the first one shown is the newest.
void show_history(web::View& view, db::Reader& db, base::CustomerId cid, std::string_view wanted) {
  const auto asked = base::parse<int>(wanted);
  const int page = asked && *asked >= 1 && *asked <= kLastPage ? *asked : 1;
  auto lines = tables::billing_history::lines(db, cid, (page - 1) * kPerPage, kPerPage);
  if (lines.empty()) {
    view.show(page > 1 ? t::BEYOND : t::NO_HISTORY);
    return;
  }
  const int of = lines.front().of;
  std::reverse(lines.begin(), lines.end());
  web::Scope table = view.add(t::HISTORY);
  for (const auto& line : lines) show_line(table.add(t::LINE), line);
  const int newest = of - (page - 1) * kPerPage;
  table.set(t::FIRST, newest - static_cast<int>(std::ssize(lines)) + 1).set(t::LAST_SHOWN, newest).set(t::OF, of);
  if (page * kPerPage < of) table.add(t::EARLIER).set(t::PAGE, page + 1);
  if (page > 1) table.add(t::LATER).set(t::PAGE, page - 1);
}

}  // namespace

web::Response billing_page(web::GetCtx& c) {
  const base::CustomerId cid = customer(c);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Billing").show_if(leads_to(c.app, c.visitor, "/am/card.html"), t::MAY_CHANGE);
  show_method(view, c);
  show_balance(view, tables::billing_history::balance(c.db, cid));
  show_invoices(view, tables::invoice::recent_of(c.db, cid, kInvoices), site(c).today());
  show_coming(view, tables::subs::running_of_customer(c.db, cid));
  show_paypal(view, tables::paypal_subs::of_customer(c.db, cid));
  show_history(view, c.db, cid, c.request.query_value("page"));
  web::explain(view, t::HELP_BALANCE, c.app, "help_balance");
  web::explain(view, t::HELP_HISTORY, c.app, "help_history");
  return view.render();
}

}  // namespace am
