// What the schedule makes of the history: which run is due, and what is an alarm. A job is due from its time of day on until a
// run for that day, or a later one, has finished; a failed run is tried again after a pause, a braked one only once staff have
// allowed it. A day that was missed altogether is made good by the next run, since each works off all that is left.
#pragma once

#include <optional>
#include <vector>

#include "domain/job_catalogue.h"

namespace domain {

struct JobState {
  const Job* job = nullptr;
  tables::job_leases::Standing standing;  // of a job that was never begun: empty
  base::Timestamp next;                   // when it runs next; in the past: it is due
  base::Date day;                         // that a run would be for
  bool due = false;
  bool running = false;                       // somebody holds its lease
  bool interrupted = false;                   // its last run has not ended, and nobody works for it
  std::optional<base::Date> missed;           // the day that should have a finished run by now, and has none: an alarm
  std::optional<base::JobRunId> braked;       // a run of the latest day waits for somebody to allow it: an alarm

  [[nodiscard]] bool alarm() const { return missed || braked; }
};

// In the order of the catalogue; one query.
[[nodiscard]] std::vector<JobState> job_states(db::Reader& db, const JobPlan& plan, base::Timestamp now);

// Runs the job if it is due and nobody else works for it; else tells staff, once for each day, when it has been missed. What the
// thread of a worker does every few seconds.
std::optional<JobResult> run_if_due(JobDesk& at, const Job& job);

}  // namespace domain
