#include "apps/mgmt/job_words.h"

#include <algorithm>

#include "domain/job_catalogue.h"

namespace mgmt {

using domain::JobOutcome;

OutcomeWords outcome_words(JobOutcome outcome, bool interrupted) {
  if (interrupted) return {"Interrupted", "warn", "alert"};
  switch (outcome) {
    case JobOutcome::running: return {"Running", "warn", "clock"};
    case JobOutcome::done: return {"Done", "ok", "check"};
    case JobOutcome::failed: return {"Failed", "bad", "alert"};
    case JobOutcome::braked: return {"Stopped by the brake", "bad", "alert"};
    case JobOutcome::interrupted: return {"Interrupted", "warn", "alert"};
  }
  return {"", "", ""};
}

std::string alarm_words(const domain::JobState& state) {
  if (state.braked) return "stopped by the brake for " + base::str(*state.standing.day) + ". Nothing was done; somebody has to decide.";
  if (!state.standing.run) return "has never run. Is jcctl worker running?";
  return "no finished run for " + base::str(*state.missed) + ".";
}

std::string took(const tables::job_runs::Row& run) {
  if (!run.ended_at) return {};
  const auto seconds = (run.ended_at->at - run.began_at.at).count();
  return (seconds >= 60 ? std::to_string(seconds / 60) + " min " : "") + std::to_string(seconds % 60) + " s";
}

bool interrupted(const std::vector<domain::JobState>& states, const tables::job_runs::Row& run) {
  if (run.outcome != JobOutcome::running) return false;
  const auto state = std::find_if(states.begin(), states.end(), [&](const auto& s) { return s.job->name == run.job; });
  return state == states.end() || !state->running || state->standing.lease.run != run.id;
}

std::string job_title(const std::string& name) {
  const domain::Job* job = domain::find_job(name);
  return job == nullptr ? name : job->title;
}

}  // namespace mgmt
