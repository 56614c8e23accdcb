#include "domain/forecast.h"

#include <map>

namespace domain {

namespace {

using Before = std::map<base::SubId, base::Money>;

Before before_of(db::Reader& db, const tables::due_subs::Page& page, base::Date day) {
  Before before;
  for (const auto& charge : tables::due_subs::charged_before(db, page, day)) before[charge.sub] = charge.amount;
  return before;
}

class Sum {
 public:
  Sum(Forecast& out, const std::function<void(const CustomerForecast&)>& heard) : out_(out), heard_(heard) {}

  void add(const DuePage& page, const Before& before) {
    figures_.add(page.bills);
    for (const Bill& bill : page.bills) {
      if (bill.sub->cid != customer_.cid) end_customer();
      customer_.cid = bill.sub->cid;
      add(bill, before);
    }
    end_customer();  // a page has whole customers
    out_.figures = figures_.figures();
  }

 private:
  void add(const Bill& bill, const Before& before) {
    if (bill.held()) ++out_.held;
    const auto found = before.find(bill.sub->sub);
    const auto known = found == before.end() ? std::nullopt : std::optional{found->second};
    if (!bill.next && bill.periods.empty() && known) {
      out_.gone.add(*known);
      out_.gone_lines.push_back({bill.sub->cid, charge_text(*bill.sub), *known, bill.sub->ends_on.value()});
    }
    for (const Period& period : bill.periods) add({charge_text(*bill.sub), period, bill.sub->amount, known});
  }

  void add(const ForecastLine& line) {
    if (line.fresh()) out_.fresh.add(line.amount);
    if (line.changed()) {
      out_.changed.add(line.amount);
      out_.difference += line.amount - *line.before;
    }
    customer_.lines.push_back(line);
    customer_.amount += line.amount;
  }

  void end_customer() {
    if (!customer_.lines.empty()) {
      ++out_.customers;
      heard_(customer_);
    }
    customer_ = {};
  }

  Forecast& out_;
  const std::function<void(const CustomerForecast&)>& heard_;
  FigureSum figures_;
  CustomerForecast customer_;
};

}  // namespace

void Count::add(base::Money more) {
  ++items;
  amount += more;
}

Forecast forecast(db::Reader& db, base::Date day, std::int64_t most, const std::function<void(const CustomerForecast&)>& heard) {
  Forecast out;
  Sum sum{out, heard};
  std::int64_t seen = 0;
  base::CustomerId after;
  while (const auto page = due_page(db, after, day)) {
    if (most > 0 && seen >= most) {
      out.whole = false;
      break;
    }
    sum.add(*page, before_of(db, page->page, day));
    seen += static_cast<std::int64_t>(page->due.size());
    after = page->page.until;
  }
  for (const auto& gone : tables::due_subs::gone(db, day, kMostGone)) {
    out.gone.add(gone.amount);
    out.gone_lines.push_back(gone);
  }
  return out;
}

}  // namespace domain
