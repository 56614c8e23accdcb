#include "domain/batch_gather.h"

#include "base/log.h"
#include "base/text.h"
#include "domain/batch_mails.h"
#include "domain/owing_pages.h"
#include "tables/pfp_batch.h"

namespace domain {

namespace {

constexpr std::size_t kItemsInAUnit = 200;

bool wanted(const tables::owing::Row& row) { return row.by_card() && !row.in_batch && !row.given_up; }

struct Plan {
  std::vector<tables::pfp_batch::New> items;
  Figures figures;
  Figures elsewhere;  // not on card, or not to be charged again
};

Plan plan(JobRun& run) {
  Plan plan;
  each_owing(run, [&](const tables::owing::Row& row) {
    if (wanted(row)) {
      plan.items.push_back({row.cid, row.due, row.source.value(), run.day()});
      add_to(plan.figures, row.cid, row.due);
    } else if (!row.in_batch) {
      add_to(plan.elsewhere, row.cid, row.due);
    }
  });
  return plan;
}

}  // namespace

JobEnd run_batch_gather(JobRun& run) {
  const Plan planned = plan(run);
  if (auto braked = brake(run, planned.figures, run.at().plan.batch)) return *std::move(braked);
  for (std::size_t from = 0; from < planned.items.size(); from += kItemsInAUnit) {
    const std::size_t until = std::min(planned.items.size(), from + kItemsInAUnit);
    run.unit([&](db::Writer& db) {
      Tally tally;
      for (std::size_t i = from; i < until; ++i) {
        if (!tables::pfp_batch::add(db, planned.items[i], run.desk().clock.now())) continue;
        ++tally.items;
        tally.amount += planned.items[i].amount;
      }
      return tally;
    });
  }
  const std::string text = base::grouped(run.tally().items) + " items, " + base::display(run.tally().amount) + ". Not on card: " +
                           base::grouped(planned.elsewhere.items) + " accounts, " + base::display(planned.elsewhere.amount) + ".";
  run.unit([&](db::Writer& db) {
    const bool first = run.first(db, "report", base::str(run.day()));
    if (first || run.tally().items > 0) {
      report_to_billing(db, run.desk(), "batch-gather:" + base::str(run.id()), "Card batch of " + base::str(run.day()) + ": " + base::grouped(run.tally().items) + " items",
                        "Gathered: " + text + "\n\n" + run.desk().business.secure_url + "/mgmt/pfp_batch.html");
    }
    return Tally{};
  });
  return {JobOutcome::done, text};
}

}  // namespace domain
