// jcctl biller: posts the charges that are due; --dry-run shows what it would post, of tomorrow unless a day is named.
#include <iostream>

#include "apps/jcctl/job_command.h"
#include "base/text.h"
#include "domain/forecast.h"
#include "domain/job_brake.h"

namespace jcctl {

namespace {

void print(const domain::CustomerForecast& customer) {
  std::cout << base::display(customer.cid) << "  " << base::display(customer.amount) << '\n';
  for (const auto& line : customer.lines) {
    std::cout << "    " << base::str(line.period.from) << " to " << base::str(line.period.until) << "  " << base::display(line.amount) << "  " << line.text;
    if (line.fresh()) std::cout << "  (new)";
    if (line.changed()) std::cout << "  (was " << base::display(*line.before) << ')';
    std::cout << '\n';
  }
}

void print(const domain::Forecast& sum, const domain::Bounds& bounds) {
  for (const auto& gone : sum.gone_lines) {
    std::cout << base::display(gone.cid) << "  gone since " << base::str(gone.ended_on) << ": " << gone.description << ", " << base::display(gone.amount) << '\n';
  }
  std::cout << base::counted(sum.figures.items, "charge") << " of " << base::counted(sum.customers, "customer") << ", " << base::display(sum.figures.amount) << "; new "
            << base::grouped(sum.fresh.items) << " (" << base::display(sum.fresh.amount) << "), changed " << base::grouped(sum.changed.items) << " ("
            << base::display(sum.difference) << "), gone " << base::grouped(sum.gone.items) << " (" << base::display(sum.gone.amount) << ")\n";
  if (sum.held > 0) std::cout << "left out: " << base::counted(sum.held, "subscription") << " of cancelled customers\n";
  if (const auto why = domain::beyond(sum.figures, bounds); !why.empty()) std::cout << "The brake would stop it: " << why << '\n';
}

}  // namespace

int biller(Context& context, const Arguments& arguments) {
  const auto wanted = job_arguments("biller", arguments);
  const auto plan = domain::job_plan_from(context.config);
  if (!wanted.dry_run) return run_by_hand(context, "biller", plan, wanted.day);
  const base::Date day = wanted.day.value_or(base::add_days(plan.today(context.services().clock->now()), 1));
  std::cout << "What the biller would post on " << base::str(day) << ":\n";
  print(context.database.read([&](db::Reader& db) {
    return domain::forecast(db, day, 0, [](const domain::CustomerForecast& customer) { print(customer); });
  }), plan.biller);
  return 0;
}

}  // namespace jcctl
