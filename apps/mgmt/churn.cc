// How many systems and customers came and went, month by month. With csv=1 the same for a spreadsheet.
#include "tables/churn.h"

#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/report_months.h"
#include "apps/shared/plot.h"
#include "base/csv.h"
#include "base/text.h"
#include "tpl/mgmt/churn.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_churn;
using tables::churn::Month;
using tables::churn::Standing;

struct Line {
  Month month;
  Standing before;  // when the month began
};

std::vector<Line> lines(const std::vector<Month>& months, Standing standing) {
  std::vector<Line> lines;
  for (const Month& month : months) {
    lines.push_back({month, standing});
    standing.systems += month.systems_came - month.systems_went;
    standing.customers += month.customers_came - month.customers_went;
  }
  return lines;
}

web::Response csv(const std::vector<Line>& lines, base::Date today) {
  std::string text = base::csv_line({"month", "systems at its beginning", "systems came", "systems went", "customers at its beginning", "customers came", "customers went"});
  for (const auto& [month, before] : lines) {
    text += base::csv_line({base::str(month.month).substr(0, 7), std::to_string(before.systems), std::to_string(month.systems_came), std::to_string(month.systems_went),
                            std::to_string(before.customers), std::to_string(month.customers_came), std::to_string(month.customers_went)});
  }
  return web::csv_file(std::move(text), "churn-" + base::str(today) + ".csv");
}

}  // namespace

web::Response churn_page(web::GetCtx& c) {
  const base::Date today = site(c).today();
  const ReportSpan span = report_span(c.request, today);
  const auto rows = lines(filled(span, tables::churn::by_month(c.db, span.firsts.front())), tables::churn::standing(c.db, span.firsts.front()));
  if (c.request.query_value("csv") == "1") return csv(rows, today);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Churn").show_if(span.months == 12, t::IS_12).show_if(span.months == 24, t::IS_24).set(t::MONTHS, span.months);
  std::vector<web::ChartBar> bars;
  for (const auto& [month, before] : rows) {
    bars.push_back({month.systems_went, month.systems_came, month.month == span.firsts.back()});
    web::Scope row = view.add(t::MONTH);
    row.set(t::MONTH_NAME, month_words(month.month)).set(t::SYSTEMS, base::grouped(before.systems)).set(t::CAME, month.systems_came).set(t::WENT, month.systems_went);
    row.set(t::RATE, web::percent(month.systems_went, before.systems)).set(t::CUSTOMERS, base::grouped(before.customers));
    row.set(t::CUSTOMERS_CAME, month.customers_came).set(t::CUSTOMERS_WENT, month.customers_went);
    row.set(t::CUSTOMERS_RATE, web::percent(month.customers_went, before.customers));
  }
  shared::show_plot(view, t::PLOT, web::bar_chart(bars, bars.size(), {1, ""}, std::nullopt), bars.size(),
                    "Stacked bar chart of the systems that came and went, by month. All values are in the table below the chart.", month_marks(span), false);
  return view.render();
}

}  // namespace mgmt
