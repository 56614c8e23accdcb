// The daily jobs: how each stands, and what their runs did.
#include "apps/mgmt/job_words.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "base/text.h"
#include "tpl/mgmt/jobs.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_jobs;
using tables::job_runs::Row;

constexpr int kRuns = 50;

void show_job(web::View& view, const domain::JobPlan& plan, const domain::JobState& state, base::Timestamp now) {
  web::Scope row = view.add(t::JOB);
  row.set(t::JOB_TITLE, state.job->title).set(t::WHAT, state.job->what);
  row.set(t::TIME, domain::time_of_day(plan.times.at(state.job->name))).set(t::NEXT, short_form(state.next)).set(t::NEXT_ISO, state.next);
  row.show(state.next <= now ? t::DUE : t::COMES);
  if (state.standing.run) {
    const auto words = outcome_words(*state.standing.outcome, state.interrupted);
    row.add(t::LAST).set(t::RUN, *state.standing.run).set(t::DAY, *state.standing.day).set(t::OUTCOME, words.words).set(t::TONE, words.tone).set(t::ICON, words.icon);
  } else {
    row.show(t::NEVER);
  }
  if (!state.alarm()) {
    row.show(t::NO_ALARM);
    return;
  }
  row.show(t::ALARM);
  web::Scope alarm = view.add(t::ALARM_NOTICE);
  alarm.set(t::JOB_TITLE, state.job->title).set(t::WORDS, alarm_words(state));
  if (state.braked) alarm.add(t::BRAKED).set(t::RUN, *state.braked);
}

void show_run(web::Scope list, const std::vector<domain::JobState>& states, const Row& run) {
  const auto words = outcome_words(run.outcome, interrupted(states, run));
  web::Scope row = list.add(t::ROW);
  row.set(t::RUN, run.id).set(t::JOB_TITLE, job_title(run.job)).set(t::DAY, run.day);
  row.set(t::OUTCOME, words.words).set(t::TONE, words.tone).set(t::ICON, words.icon);
  row.set(t::BEGAN, short_form(run.began_at)).set(t::BEGAN_ISO, run.began_at).set(t::TOOK, took(run));
  row.set(t::ITEMS, base::grouped(run.tally.items)).set(t::SKIPPED, base::grouped(run.tally.skipped)).set(t::AMOUNT, run.tally.amount);
}

}  // namespace

web::Response jobs_page(web::GetCtx& c) {
  MgmtApp& app = site(c);
  const auto now = app.now();
  const auto states = domain::job_states(c.db, app.jobs(), now);
  const domain::Job* chosen = domain::find_job(c.request.query_value("job"));
  const std::string job = chosen == nullptr ? "" : chosen->name;
  const auto before = base::parse<base::JobRunId>(c.request.query_value("before"));
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Daily jobs").set(t::ZONE, app.jobs().zone.name());
  for (const auto& state : states) show_job(view, app.jobs(), state, now);
  view.add(t::JOB_LINK).set(t::PATH, "/mgmt/jobs.html#runs").set(t::LABEL, "All").show_if(job.empty(), t::CURRENT);
  for (const domain::Job& one : domain::all_jobs()) {
    view.add(t::JOB_LINK).set(t::PATH, std::string{"/mgmt/jobs.html?job="} + one.name + "#runs").set(t::LABEL, one.title).show_if(job == one.name, t::CURRENT);
  }
  const auto runs = tables::job_runs::history(c.db, job, before, kRuns);
  if (runs.empty()) {
    view.show(t::NONE);
    return view.render();
  }
  web::Scope list = view.add(t::SOME);
  for (const Row& run : runs) show_run(list, states, run);
  if (runs.size() == kRuns) list.add(t::OLDER).set(t::PATH, "/mgmt/jobs.html?job=" + job + "&before=" + base::str(runs.back().id) + "#runs");
  return view.render();
}

}  // namespace mgmt
