#include "domain/job_schedule.h"

#include <algorithm>

#include "domain/notices.h"
#include "tables/job_done.h"

namespace domain {

namespace {

constexpr std::chrono::minutes kPauseAfterFailure{10};

using JobStanding = tables::job_leases::Standing;

// The newest run for the day decides, also one that was begun by hand after another had finished.
bool may_begin(const JobStanding& s, base::Date due, base::Timestamp now) {
  if (!s.day || *s.day < due) return true;
  switch (*s.outcome) {
    case JobOutcome::done: return false;
    case JobOutcome::failed: return *s.ended_at + kPauseAfterFailure <= now;
    case JobOutcome::braked: return s.allowed;
    case JobOutcome::running:
    case JobOutcome::interrupted: return true;
  }
  return false;
}

JobState judge(const Job& job, const JobStanding& standing, const JobPlan& plan, base::Timestamp now) {
  JobState state{.job = &job, .standing = standing};
  const base::Date day = plan.due_day(job.name, now);
  const auto finished = [&](base::Date which) { return standing.finished && *standing.finished >= which; };
  state.running = standing.lease.run && *standing.lease.held_until > now;
  state.interrupted = standing.outcome == JobOutcome::running && (!state.running || standing.lease.run != standing.run);
  const bool of_the_day = standing.day && *standing.day >= day;
  const bool braked = of_the_day && standing.outcome == JobOutcome::braked && !standing.allowed;
  // One that was begun by hand before its time is gone on with for its own day.
  state.day = standing.day && *standing.day > day ? *standing.day : day;
  state.due = !state.running && may_begin(standing, day, now);
  const bool over = braked || (of_the_day && standing.outcome == JobOutcome::done);
  state.next = plan.time_of(job.name, over ? base::add_days(day, 1) : day);
  const base::Date judged = plan.due_day(job.name, now - plan.alarm_after);
  if (!finished(judged)) state.missed = judged;
  if (plan.off.contains(job.name)) {
    state.due = false;
    state.missed.reset();
  }
  if (braked) state.braked = standing.run;
  return state;
}

void tell_missed(JobDesk& at, const Job& job, base::Date day) {
  const tables::job_done::Row told{.job = job.name, .object = "missed", .period = base::str(day), .run = std::nullopt};
  if (at.database.read([&](db::Reader& db) { return tables::job_done::done(db, told); })) return;
  at.database.write([&](db::Writer& db) {
    if (!tables::job_done::add(db, told, at.desk.clock.now())) return;
    tell_staff(db, at.desk, "job-missed:" + std::string{job.name} + ":" + told.period, std::string{job.title} + " has not finished for " + told.period,
               "The daily job \"" + std::string{job.name} + "\" has no finished run for " + told.period + ", " +
                   std::to_string(at.plan.alarm_after.count()) + " hours after its time. " + at.desk.business.secure_url +
                   "/mgmt/jobs.html shows what became of it.");
  });
}

}  // namespace

std::vector<JobState> job_states(db::Reader& db, const JobPlan& plan, base::Timestamp now) {
  const auto standings = tables::job_leases::standings(db);
  std::vector<JobState> states;
  for (const Job& job : all_jobs()) {
    const auto found = std::find_if(standings.begin(), standings.end(), [&](const JobStanding& s) { return s.lease.job == job.name; });
    states.push_back(judge(job, found == standings.end() ? JobStanding{} : *found, plan, now));
  }
  return states;
}

std::optional<JobResult> run_if_due(JobDesk& at, const Job& job) {
  const auto now = at.desk.clock.now();
  const auto states = at.database.read([&](db::Reader& db) { return job_states(db, at.plan, now); });
  const auto state = std::find_if(states.begin(), states.end(), [&](const JobState& s) { return s.job->name == std::string_view{job.name}; });
  // Who can still make it good does so first.
  if (state->due) return run_job(at, job, state->day, "job:schedule");
  if (state->missed) tell_missed(at, job, *state->missed);
  return std::nullopt;
}

}  // namespace domain
