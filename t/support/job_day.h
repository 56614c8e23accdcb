// A day on which daily jobs run: a plan without bounds, at 00:25 UTC, and a desk for them.
#pragma once

#include <algorithm>

#include "domain/job_schedule.h"
#include "t/support/business_database.h"

namespace t {

struct JobDay : BusinessDay {
  JobDay() {
    for (const auto& job : domain::all_jobs()) plan.times[job.name] = std::chrono::minutes{25};
  }
  domain::JobPlan plan;
  ports::Services services;  // no job of these tests speaks to anybody
  domain::JobDesk at{database, desk, services, plan, "host:1", {}};

  [[nodiscard]] base::Date today() { return plan.today(clock.now()); }
  [[nodiscard]] domain::JobState state(std::string_view name = "biller") {
    const auto all = database.read([&](db::Reader& db) { return domain::job_states(db, plan, clock.now()); });
    return *std::find_if(all.begin(), all.end(), [&](const auto& s) { return s.job->name == name; });
  }
  void set_clock(const char* utc) { clock.advance(base::parse<base::Timestamp>(utc).value().at - clock.now().at); }
};

}  // namespace t
