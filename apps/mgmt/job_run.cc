// One run of a daily job: what it did, and when the brake has stopped it, what it would have done.
#include "apps/mgmt/job_words.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "apps/mgmt/said.h"
#include "base/text.h"
#include "domain/job_brake.h"
#include "tpl/mgmt/job_run.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_job_run;

constexpr Said kSaid[] = {{"allowed", "Allowed. It begins within some seconds, if jcctl worker is running."},
                          {"late", "Nothing was done: somebody has allowed it before."}};

void show_brake(web::View& view, const web::App& app, const web::Visitor& visitor, const domain::JobState& state, const tables::job_brakes::Row& stopped) {
  web::Scope part = view.add(t::BRAKE);
  part.set(t::WOULD_ITEMS, base::counted(stopped.figures.items, "item")).set(t::WOULD_AMOUNT, stopped.figures.amount).set(t::LARGEST, stopped.figures.largest);
  if (stopped.figures.largest_cid) part.add(t::LARGEST_OF).set(t::CID, base::display(*stopped.figures.largest_cid));
  if (stopped.allowed_at) {
    part.add(t::ALLOWED).set(t::WHO, *stopped.allowed_by).set(t::AT, short_form(*stopped.allowed_at)).set(t::AT_ISO, *stopped.allowed_at);
  } else if (state.braked != stopped.run) {
    part.show(t::PAST);
  } else if (app.allows(visitor, "billing")) {
    part.show(t::MAY_ALLOW);
  } else {
    part.show(t::MAY_NOT);
  }
}

}  // namespace

web::Response job_run_page(web::GetCtx& c) {
  MgmtApp& app = site(c);
  const auto id = base::parse<base::JobRunId>(c.request.query_value("id"));
  const auto run = id ? tables::job_runs::find(c.db, *id) : std::nullopt;
  if (!run) return web::problem(c.app, c.visitor, c.request, 404, "no_job_run");
  const auto states = domain::job_states(c.db, app.jobs(), app.now());
  const auto words = outcome_words(run->outcome, interrupted(states, *run));
  web::View view{t::kFile, c.app, c.visitor};
  view.title(job_title(run->job) + " for " + base::str(run->day)).set(t::JOB_TITLE, job_title(run->job)).set(t::RUN, run->id).set(t::DAY, run->day);
  show_said(view, t::SAID, c.request.query_value("done"), kSaid);
  view.set(t::OUTCOME, words.words).set(t::TONE, words.tone).set(t::ICON, words.icon);
  view.set(t::TEXT, run->text).set(t::ASKED_BY, run->asked_by).set(t::HELD_BY, run->held_by);
  view.set(t::BEGAN, base::str(run->began_at)).set(t::BEGAN_ISO, run->began_at);
  if (run->ended_at) view.add(t::ENDED).set(t::AT, base::str(*run->ended_at)).set(t::AT_ISO, *run->ended_at).set(t::TOOK, took(*run));
  view.set(t::ITEMS, base::grouped(run->tally.items)).set(t::SKIPPED, base::grouped(run->tally.skipped)).set(t::AMOUNT, run->tally.amount);
  if (const auto stopped = tables::job_brakes::find(c.db, run->id)) {
    for (const auto& state : states) {
      if (state.job->name == run->job) show_brake(view, c.app, c.visitor, state, *stopped);
    }
  }
  return view.render();
}

}  // namespace mgmt
