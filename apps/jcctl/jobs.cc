// jcctl jobs: how each daily job stands, for people and for monitoring.
#include <algorithm>
#include <iostream>

#include "apps/jcctl/commands.h"
#include "domain/job_schedule.h"

namespace jcctl {

namespace {

std::string last_words(const domain::JobState& state) {
  if (!state.standing.run) return "never run";
  const auto& last = state.standing;
  const std::string what = state.interrupted ? "interrupted" : base::str(*last.outcome);
  return "last for " + base::str(*last.day) + ", begun " + base::str(*last.began_at) + " UTC: " + what;
}

}  // namespace

int jobs(Context& context, const Arguments& arguments) {
  if (!arguments.empty()) throw std::runtime_error("jobs: takes no arguments");
  const auto plan = domain::job_plan_from(context.config);
  const auto now = context.services().clock->now();
  const auto states = context.database.read([&](db::Reader& db) { return domain::job_states(db, plan, now); });
  for (const auto& state : states) {
    std::cout << state.job->name << "  daily at " << domain::time_of_day(plan.times.at(state.job->name)) << ' ' << plan.zone.name() << "; " << last_words(state)
              << "; next " << base::str(state.next) << " UTC\n";
    if (state.missed) std::cout << "  ALARM: no finished run for " << base::str(*state.missed) << '\n';
    if (state.braked) std::cout << "  ALARM: run " << base::str(*state.braked) << " was stopped by the brake and waits for staff\n";
  }
  return std::any_of(states.begin(), states.end(), [](const auto& state) { return state.alarm(); }) ? 1 : 0;
}

}  // namespace jcctl
