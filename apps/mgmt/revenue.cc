// Revenue by month and by product, out of the ledger. With csv=1 each product of each month for a spreadsheet.
#include <algorithm>
#include <map>

#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/report_months.h"
#include "apps/shared/plot.h"
#include "base/csv.h"
#include "base/text.h"
#include "tables/revenue.h"
#include "tpl/mgmt/revenue.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_revenue;
using tables::revenue::Month;
using tables::revenue::Product;

constexpr web::Unit kDollars{100, "$"};

std::string name_of(const Product& product) { return product.name.empty() ? "Without a package" : product.name; }

web::Response csv(const std::vector<Product>& products, base::Date today) {
  std::string text = base::csv_line({"month", "product", "charges", "charged"});
  for (const auto& product : products) {
    base::CsvLine line;
    line.text(base::str(product.month).substr(0, 7)).text(name_of(product)).text(std::to_string(product.charges));
    text += line.money(product.charged).end();
  }
  return web::csv_file(std::move(text), "revenue-" + base::str(today) + ".csv");
}

void show_months(web::View& view, const ReportSpan& span, const std::vector<Month>& months) {
  std::vector<web::ChartBar> bars;
  Month sum;
  for (const Month& month : months) {
    bars.push_back({std::max<std::int64_t>(0, month.charged.cents()), 0, month.month == span.firsts.back()});
    sum.charged += month.charged;
    sum.credited += month.credited;
    sum.received += month.received;
    sum.refunded += month.refunded;
    web::Scope row = view.add(t::MONTH);
    row.set(t::MONTH_NAME, month_words(month.month)).set(t::CHARGED, month.charged).set(t::CREDITED, month.credited);
    row.set(t::RECEIVED, month.received).set(t::REFUNDED, month.refunded);
  }
  view.set(t::SUM_CHARGED, sum.charged).set(t::SUM_CREDITED, sum.credited).set(t::SUM_RECEIVED, sum.received).set(t::SUM_REFUNDED, sum.refunded);
  shared::show_plot(view, t::PLOT, web::bar_chart(bars, bars.size(), kDollars, std::nullopt), bars.size(),
                    "Bar chart of what was charged, by month. All values are in the table below the chart.", month_marks(span), false);
}

void show_products(web::View& view, const std::vector<Product>& products) {
  struct Sum {
    int charges = 0;
    base::Money charged;
  };
  std::map<std::string, Sum> by_name;
  base::Money whole;
  for (const Product& product : products) {
    Sum& sum = by_name[name_of(product)];
    sum.charges += product.charges;
    sum.charged += product.charged;
    whole += product.charged;
  }
  std::vector<std::pair<std::string, Sum>> rows{by_name.begin(), by_name.end()};
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second.charged > b.second.charged; });
  for (const auto& [name, sum] : rows) {
    web::Scope row = view.add(t::PRODUCT);
    row.set(t::NAME, name).set(t::CHARGES, base::grouped(sum.charges)).set(t::PRODUCT_CHARGED, sum.charged);
    row.set(t::SHARE, web::percent(sum.charged.cents(), whole.cents()));
  }
  view.show_if(rows.empty(), t::NO_PRODUCTS);
}

}  // namespace

web::Response revenue_page(web::GetCtx& c) {
  const base::Date today = site(c).today();
  const ReportSpan span = report_span(c.request, today);
  const auto products = tables::revenue::by_product(c.db, span.from(), span.until());
  if (c.request.query_value("csv") == "1") return csv(products, today);
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Revenue").show_if(span.months == 12, t::IS_12).show_if(span.months == 24, t::IS_24).set(t::MONTHS, span.months);
  show_months(view, span, filled(span, tables::revenue::by_month(c.db, span.from(), span.until())));
  show_products(view, products);
  return view.render();
}

}  // namespace mgmt
