#include "apps/mgmt/customer_billing.h"

#include "apps/mgmt/ledger_view.h"
#include "apps/mgmt/said.h"
#include "apps/mgmt/sort_heads.h"
#include "tpl/mgmt/customer.h"
#include "tpl/mgmt/customer_billing.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_customer_billing;
using tables::billing_history::Line;
using tables::billing_history::Order;

constexpr Head<Order> kHeads[] = {{"Date", Order::date}, {"Entry"}, {"Description", Order::text}, {"Method"}, {"Charge", Order::charge, true},
                                  {"Payment", Order::payment, true}, {"Balance due", Order::balance, true}, {"Actions"}};

constexpr Said kSaid[] = {{"entry", "The entry is in the billing history."}, {"reversed", "The entry is reversed by a new one."}};
constexpr int kPerPage = 20;
constexpr int kLastPage = 100'000;
constexpr char kPart[] = "#billing";

int page_of(std::string_view text) {
  const auto page = base::parse<int>(text);
  return page && *page >= 1 && *page <= kLastPage ? *page : 1;
}

std::string period(const Line& line) {
  if (!line.period_from) return {};
  return base::str(*line.period_from) + (line.period_to ? " to " + base::str(*line.period_to) : "");
}

std::string method(const Line& line) { return line.card.empty() ? means_words(line.means) : line.card; }

void show_line(web::Scope row, const Line& line, bool may, bool may_look) {
  const Amounts amounts = amounts_of(line.kind, line.amount);
  row.set(t::ENTRY, line.id).set(t::DATE, base::date_of(line.posted_at)).set(t::TEXT, line.text).set(t::KIND, kind_words(line.kind));
  row.set(t::METHOD, method(line)).set(t::CHARGE, amounts.charge).set(t::PAYMENT, amounts.payment);
  row.set(t::BALANCE, due_words(line.balance)).set(t::WHO, line.who);
  if (line.period_from) row.add(t::PERIOD).set(t::PERIOD_WORDS, period(line));
  if (!line.reference.empty()) row.add(t::REFERENCED).set(t::REFERENCE, line.reference);
  if (line.dated_on) row.add(t::DATED).set(t::DATED_ON, *line.dated_on);
  if (!line.invoice_ref.empty()) row.add(t::INVOICED).set(t::INVOICE, line.invoice_ref).show(may_look ? t::LINKED : t::NAMED);
  if (line.reversed_by) row.add(t::REVERSED).set(t::BY, *line.reversed_by);
  const bool reversible = line.kind != tables::billing_history::Kind::reversal && !line.reversed_by;
  if (may && reversible) row.show(t::REVERSIBLE);
  if (may && line.refundable) row.add(t::REFUNDABLE).set(t::MONEY, *line.refundable);
}

void show_pager(web::Scope part, const std::string& path, const Sorting<Order>& sorting, int page, int of) {
  const int last = (of + kPerPage - 1) / kPerPage;
  part.set(t::FROM, std::to_string((page - 1) * kPerPage + 1)).set(t::TO, std::to_string(std::min(of, page * kPerPage)));
  part.set(t::OF, std::to_string(of));
  if (last < 2) return;
  web::Scope pager = part.add(t::PAGER);
  const auto link = [&](int to) {
    const std::string address = path + "&bp=" + std::to_string(to) + kPart;
    return sorting.is_first() ? address : sorting.kept(address);
  };
  int shown = 0;
  for (int number = 1; number <= last; ++number) {
    if (number != 1 && number != last && std::abs(number - page) > 1) continue;
    web::Scope place = pager.add(t::PLACE);
    place.set(t::NUMBER, std::to_string(number)).set(t::LINK, link(number)).show_if(number > shown + 1, t::GAP);
    place.show(number == page ? t::HERE : t::OTHER);
    shown = number;
  }
  if (page < last) pager.add(t::NEXT).set(t::LINK, link(page + 1));
}

}  // namespace

void show_billing(web::Scope view, web::GetCtx& c, const tables::customers::Head& customer) {
  web::Scope part = view.include(tpl::mgmt_customer::BILLING, t::kFile);
  const bool may = c.app.allows(c.visitor, "billing");
  const bool may_look = c.app.allows(c.visitor, "customers");
  const std::string cid = base::display(customer.cid);
  const int page = page_of(c.request.query_value("bp"));
  const Sorting<Order> sorting{c.request, Order::date, true};
  const int before = (page - 1) * kPerPage;
  const auto lines = sorting.is_first() ? tables::billing_history::lines(c.db, customer.cid, before, kPerPage)
                                        : tables::billing_history::lines_by(c.db, customer.cid, sorting.by(), sorting.falling(), before, kPerPage);
  part.set(t::CID, cid).show_if(may, t::MAY);
  show_said(part, t::SAID, c.request.query_value("done"), kSaid);
  if (lines.empty()) {
    part.show(page == 1 ? t::NONE : t::BEYOND);
    return;
  }
  const std::string path = "/mgmt/customer.html?cid=" + cid;
  web::Scope table = part.add(t::SOME);
  sorting.show(table, t::HEAD, kHeads, path + kPart);
  for (const Line& line : lines) show_line(table.add(t::LINE), line, may, may_look);
  show_pager(table, path, sorting, page, lines.front().of);
}

}  // namespace mgmt
