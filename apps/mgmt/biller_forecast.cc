// The dry run of the biller: what it will post on a day, tomorrow unless another is asked for, and what differs from the period
// before. Nothing is changed.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "base/text.h"
#include "domain/forecast.h"
#include "domain/job_brake.h"
#include "tpl/mgmt/biller_forecast.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_biller_forecast;
using domain::CustomerForecast;
using domain::ForecastLine;

constexpr std::int64_t kMostSubs = 20'000;  // a page must not work for minutes; jcctl biller --dry-run looks at all
constexpr int kMostDaysAhead = 366;
constexpr std::size_t kCustomers = 100;     // a page
constexpr std::size_t kDifferences = 200;

struct Difference {
  base::CustomerId cid;
  ForecastLine line;
};

struct Found {
  domain::Forecast sum;
  std::vector<CustomerForecast> customers;
  bool more = false;
  std::vector<Difference> differences;
  std::size_t not_shown = 0;
};

Found look(db::Reader& db, base::Date day, base::CustomerId after) {
  Found found;
  found.sum = domain::forecast(db, day, kMostSubs, [&](const CustomerForecast& customer) {
    if (customer.cid > after && found.customers.size() < kCustomers) {
      found.customers.push_back(customer);
    } else if (customer.cid > after) {
      found.more = true;
    }
    for (const ForecastLine& line : customer.lines) {
      if (!line.fresh() && !line.changed()) continue;
      if (found.differences.size() < kDifferences) {
        found.differences.push_back({customer.cid, line});
      } else {
        ++found.not_shown;
      }
    }
  });
  return found;
}

// "−$1.00", "+$1.00".
std::string signed_amount(base::Money amount) { return (amount > base::Money{} ? "+" : "") + base::display(amount); }

void show_sums(web::View& view, const domain::Forecast& sum) {
  view.set(t::ITEMS, base::grouped(sum.figures.items)).set(t::CUSTOMERS, base::counted(sum.customers, "customer")).set(t::AMOUNT, sum.figures.amount);
  view.set(t::FRESH, base::grouped(sum.fresh.items)).set(t::FRESH_AMOUNT, sum.fresh.amount);
  view.set(t::CHANGED, base::grouped(sum.changed.items)).set(t::CHANGED_AMOUNT, signed_amount(sum.difference));
  view.set(t::GONE, base::grouped(sum.gone.items)).set(t::GONE_AMOUNT, sum.gone.amount);
  if (sum.held > 0) view.add(t::HELD).set(t::COUNT, base::grouped(sum.held));
}

void show_differences(web::View& view, const Found& found) {
  if (found.differences.empty() && found.sum.gone_lines.empty()) {
    view.show(t::NO_DIFFERENCES);
    return;
  }
  web::Scope list = view.add(t::DIFFERENCES);
  for (const auto& gone : found.sum.gone_lines) {
    web::Scope row = list.add(t::DIFFERENCE);
    row.show(t::IS_GONE).set(t::CID, base::display(gone.cid)).set(t::TEXT, gone.description).set(t::BEFORE, gone.amount).set(t::NOW, "");
  }
  for (const Difference& difference : found.differences) {
    web::Scope row = list.add(t::DIFFERENCE);
    row.show(difference.line.fresh() ? t::IS_NEW : t::IS_CHANGED).set(t::CID, base::display(difference.cid)).set(t::TEXT, difference.line.text);
    row.set(t::BEFORE, difference.line.before ? base::display(*difference.line.before) : "").set(t::NOW, difference.line.amount);
  }
  if (found.not_shown > 0) list.add(t::NOT_SHOWN).set(t::COUNT, base::grouped(static_cast<std::int64_t>(found.not_shown)));
}

void show_customers(web::View& view, base::Date day, const Found& found) {
  if (found.customers.empty()) {
    view.show(t::NOBODY);
    return;
  }
  web::Scope list = view.add(t::SOMEBODY);
  for (const CustomerForecast& customer : found.customers) {
    web::Scope row = list.add(t::CUSTOMER);
    row.set(t::CID, base::display(customer.cid)).set(t::SUM, customer.amount);
    for (const ForecastLine& line : customer.lines) {
      row.add(t::LINE).set(t::TEXT, line.text).set(t::FROM, line.period.from).set(t::UNTIL, line.period.until).set(t::COSTS, line.amount);
    }
  }
  if (found.more) list.add(t::MORE).set(t::PATH, "/mgmt/biller_forecast.html?day=" + base::str(day) + "&after=" + base::str(found.customers.back().cid) + "#customers");
}

}  // namespace

web::Response biller_forecast_page(web::GetCtx& c) {
  MgmtApp& app = site(c);
  const base::Date tomorrow = base::add_days(app.jobs().today(app.now()), 1);
  base::Form form;
  form.set("day", c.request.query_value("day").empty() ? base::str(tomorrow) : std::string{c.request.query_value("day")});
  const base::Date day = form.required<base::Date>("day", "date_wrong", "date_wrong");
  if (form.ok() && day > base::add_days(tomorrow, kMostDaysAhead)) form.fail("day", "forecast_too_far");
  const auto after = base::parse<base::CustomerId>(c.request.query_value("after")).value_or(base::CustomerId{});
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Dry run of the biller").form(form).set(t::ZONE, app.jobs().zone.name());
  if (!form.ok()) return view.render();
  const Found found = look(c.db, day, after);
  view.show(t::LOOKED).set(t::DAY, day);
  show_sums(view, found.sum);
  if (!found.sum.whole) view.show(t::NOT_ALL);
  if (const auto why = domain::beyond(found.sum.figures, app.jobs().biller); !why.empty()) view.add(t::BRAKE).set(t::WHY, why);
  show_differences(view, found);
  show_customers(view, day, found);
  return view.render();
}

}  // namespace mgmt
