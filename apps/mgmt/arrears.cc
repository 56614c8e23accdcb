// Customers who owe something: how much, since when, how they pay, and what they were told. Those who have had the last warning are
// here for a decision. With csv=1 the same list for a spreadsheet.
#include "apps/mgmt/arrears_words.h"
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "apps/mgmt/sort_heads.h"
#include "base/csv.h"
#include "base/text.h"
#include "domain/arrears.h"
#include "tables/owing.h"
#include "tpl/mgmt/arrears.h"

namespace mgmt {

enum class ArrearsColumn { customer, due, since, arrears, method, told };
enum class ArrearsShown { all, arrears, decide };
enum class ArrearsMethod { all, card, paypal, invoice, none };

}  // namespace mgmt

template <>
struct base::EnumWords<mgmt::ArrearsColumn> {
  static constexpr std::string_view words[] = {"customer", "due", "since", "arrears", "method", "told"};
};
template <>
struct base::EnumWords<mgmt::ArrearsShown> {
  static constexpr std::string_view words[] = {"all", "arrears", "decide"};
};
template <>
struct base::EnumWords<mgmt::ArrearsMethod> {
  static constexpr std::string_view words[] = {"all", "card", "paypal", "invoice", "none"};
};

namespace mgmt {

namespace {

namespace t = tpl::mgmt_arrears;
using Column = ArrearsColumn;
using Shown = ArrearsShown;
using Method = ArrearsMethod;
using tables::owing::Listed;

constexpr int kMost = 5000;
constexpr Head<Column> kHeads[] = {{"Customer", Column::customer}, {"Due", Column::due, true},     {"Unpaid since", Column::since}, {"In arrears since", Column::arrears},
                                   {"Pays by", Column::method},    {"Last notice", Column::told}, {"Systems"},                     {"Actions"}};
constexpr Said kSaid[] = {{"cancelled", "The shutdown date is set, and a note is written."},
                          {"nothing", "Nothing was done: the customer has paid, has had no last warning, or has no system that runs without a shutdown date."}};

std::weak_ordering compare_rows(Column by, const Listed& a, const Listed& b) {
  switch (by) {
    case Column::customer: return compare_names(a.customer, b.customer);
    case Column::due: return compare(a.row.due, b.row.due);
    case Column::since: return compare(a.row.unpaid_since, b.row.unpaid_since);
    case Column::arrears: return compare(a.row.arrears_since, b.row.arrears_since);
    case Column::method: return compare(method_words(a), method_words(b));
    case Column::told: return compare(a.told_at, b.told_at);
  }
  return std::weak_ordering::equivalent;
}

struct Filter {
  Shown shown = Shown::all;
  Method method = Method::all;

  [[nodiscard]] bool takes(const Listed& listed) const {
    const auto& row = listed.row;
    if (shown == Shown::arrears && !row.arrears_since) return false;
    if (shown == Shown::decide && !waits_for_decision(listed)) return false;
    switch (method) {
      case Method::all: return true;
      case Method::card: return row.source_type == "f";
      case Method::paypal: return row.source_type == "p";
      case Method::invoice: return row.source_type == "i";
      case Method::none: return row.source_type.empty();
    }
    return true;
  }
  [[nodiscard]] std::string path(Shown other_shown, Method other_method) const {
    return "/mgmt/arrears.html?show=" + base::str(other_shown) + "&method=" + base::str(other_method);
  }
};

void show_filter(web::View& view, const Filter& filter, const Sorting<Column>& sorting) {
  const std::pair<Shown, const char*> shown[] = {{Shown::all, "All who owe"}, {Shown::arrears, "In arrears"}, {Shown::decide, "To decide"}};
  for (const auto& [value, label] : shown) {
    view.add(t::SHOWN_LINK).set(t::PATH, sorting.kept(filter.path(value, filter.method))).set(t::LABEL, label).show_if(value == filter.shown, t::CURRENT);
  }
  const std::pair<Method, const char*> methods[] = {
      {Method::all, "Any method"}, {Method::card, "Card"}, {Method::paypal, "PayPal"}, {Method::invoice, "Invoice"}, {Method::none, "None on file"}};
  for (const auto& [value, label] : methods) {
    view.add(t::METHOD_LINK).set(t::PATH, sorting.kept(filter.path(filter.shown, value))).set(t::LABEL, label).show_if(value == filter.method, t::CURRENT);
  }
}

void show_row(web::Scope list, const Listed& listed, base::Timestamp now, bool may) {
  const auto& owed = listed.row;
  web::Scope row = list.add(t::ROW);
  row.set(t::CUSTOMER, listed.customer).set(t::CID, base::display(owed.cid)).set(t::PATH, customer_path(owed.cid, "billing"));
  row.set(t::DUE, owed.due).set(t::SINCE, base::date_of(owed.unpaid_since)).set(t::SINCE_DAYS, days_words(base::date_of(now), base::date_of(owed.unpaid_since)));
  if (owed.arrears_since) row.add(t::ARREARS).set(t::ARREARS_SINCE, *owed.arrears_since).set(t::ARREARS_DAYS, days_words(base::date_of(now), *owed.arrears_since));
  row.set(t::METHOD, method_words(listed)).set(t::METHOD_NOTE, method_note(listed));
  if (listed.told_at) row.add(t::TOLD).set(t::NOTICE, notice_words(owed.last_step)).set(t::AT, short_form(*listed.told_at)).set(t::AT_ISO, *listed.told_at);
  row.set(t::SYSTEMS, listed.systems).show_if(listed.cancelled, t::IS_CANCELLED);
  if (listed.cancel_on) row.add(t::LEAVES).set(t::LEAVES_ON, *listed.cancel_on);
  if (waits_for_decision(listed)) row.show(t::DECIDE);
  if (may && waits_for_decision(listed)) row.show(t::MAY_CANCEL);
}

web::Response csv(const std::vector<Listed>& rows, base::Date today) {
  std::string text = base::csv_line({"account", "customer", "unpaid since", "in arrears since", "pays by", "last notice", "told at (UTC)", "systems", "shutdown on", "due"});
  for (const auto& listed : rows) {
    const auto& row = listed.row;
    base::CsvLine line;
    line.text(base::display(row.cid)).text(listed.customer).text(base::str(base::date_of(row.unpaid_since)));
    line.text(row.arrears_since ? base::str(*row.arrears_since) : "").text(method_words(listed)).text(notice_words(row.last_step));
    line.text(listed.told_at ? base::str(*listed.told_at) : "").text(std::to_string(listed.systems)).text(listed.cancel_on ? base::str(*listed.cancel_on) : "");
    text += line.money(row.due).end();
  }
  return web::csv_file(std::move(text), "arrears-" + base::str(today) + ".csv");
}

}  // namespace

web::Response arrears_page(web::GetCtx& c) {
  const base::Timestamp now = site(c).now();
  const Filter filter{base::parse<Shown>(c.request.query_value("show")).value_or(Shown::all),
                      base::parse<Method>(c.request.query_value("method")).value_or(Method::all)};
  const Sorting<Column> sorting{c.request, Column::due, true};
  auto rows = tables::owing::list(c.db, kMost);
  const bool more = rows.size() == kMost;
  std::erase_if(rows, [&](const Listed& listed) { return !filter.takes(listed); });
  sorting.sort(rows, compare_rows);
  if (c.request.query_value("csv") == "1") return csv(rows, base::date_of(now));
  base::Money sum;
  for (const auto& listed : rows) sum += listed.row.due;
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Arrears list");
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  show_filter(view, filter, sorting);
  const std::string here = filter.path(filter.shown, filter.method);
  view.set(t::COUNT, base::grouped(static_cast<long long>(rows.size())) + (rows.size() == 1 ? " customer" : " customers")).set(t::SUM, sum);
  view.set(t::CSV, sorting.kept(here) + "&csv=1").show_if(more, t::MORE);
  if (rows.empty()) {
    view.show(filter.shown == Shown::all && filter.method == Method::all ? t::NOBODY : t::NONE_LIKE_THAT);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  sorting.show(list, t::HEAD, kHeads, here);
  const bool may = c.app.allows(c.visitor, "billing");
  for (const Listed& listed : rows) show_row(list, listed, now, may);
  return view.render();
}

}  // namespace mgmt
