// What customers owe, by how long it has been open. With csv=1 the same for a spreadsheet.
#include "apps/mgmt/customer_frame.h"
#include "apps/mgmt/pages.h"
#include "apps/shared/plot.h"
#include "base/csv.h"
#include "base/text.h"
#include "tables/owing.h"
#include "tpl/mgmt/receivables.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_receivables;
using tables::owing::Age;

constexpr int kMost = 5000;
constexpr int kShown = 500;

web::Response csv(const std::vector<Age>& rows, base::Date today) {
  std::string text = base::csv_line({"account", "customer", "0 to 30 days", "31 to 60 days", "61 to 90 days", "more than 90 days", "due"});
  for (const auto& age : rows) {
    base::CsvLine line;
    line.text(base::display(age.cid)).text(age.customer);
    text += line.money(age.fresh).money(age.month).money(age.two).money(age.old).money(age.sum()).end();
  }
  return web::csv_file(std::move(text), "receivables-" + base::str(today) + ".csv");
}

}  // namespace

web::Response receivables_page(web::GetCtx& c) {
  const auto rows = tables::owing::by_age(c.db, site(c).now(), kMost);
  if (c.request.query_value("csv") == "1") return csv(rows, site(c).today());
  Age sum;
  for (const Age& age : rows) {
    sum.fresh += age.fresh;
    sum.month += age.month;
    sum.two += age.two;
    sum.old += age.old;
  }
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Receivables");
  view.set(t::COUNT, base::grouped(static_cast<long long>(rows.size())) + (rows.size() == 1 ? " customer" : " customers"));
  view.set(t::SUM_FRESH, sum.fresh).set(t::SUM_MONTH, sum.month).set(t::SUM_TWO, sum.two).set(t::SUM_OLD, sum.old).set(t::SUM, sum.sum());
  const std::vector<web::ChartBar> bars = {{sum.fresh.cents()}, {sum.month.cents()}, {sum.two.cents()}, {sum.old.cents()}};
  shared::show_plot(view, t::PLOT, web::bar_chart(bars, bars.size(), {100, "$"}, std::nullopt), bars.size(),
                    "Bar chart of what is due, by age. All values are in the table below the chart.", {"0 to 30", "31 to 60", "61 to 90", "over 90"}, false);
  for (const Age& age : rows) {
    if (&age - rows.data() == kShown) break;
    web::Scope row = view.add(t::ROW);
    row.set(t::CUSTOMER, age.customer).set(t::CID, base::display(age.cid)).set(t::PATH, customer_path(age.cid, "billing"));
    row.set(t::FRESH, age.fresh).set(t::MONTH, age.month).set(t::TWO, age.two).set(t::OLD, age.old).set(t::DUE, age.sum());
  }
  view.show_if(rows.size() > kShown, t::MORE).show_if(rows.empty(), t::NONE);
  return view.render();
}

}  // namespace mgmt
