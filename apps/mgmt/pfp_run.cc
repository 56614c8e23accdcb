// Gathers the card batch, charges what waits in it, or charges one item, at once. A run from here is a run of the daily job like any
// other, with its lease, its brake and its history; it stops after a while, so that nobody waits for the rest.
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "domain/batch_desk.h"
#include "domain/job_catalogue.h"

namespace mgmt {

namespace {

using domain::BatchChange;
using domain::JobOutcome;
using domain::PaymentState;
using Step = domain::BatchBegun::Step;

constexpr std::chrono::seconds kLongest{20};

std::string word_for(const domain::JobResult& result, const char* when_done) {
  if (!result.ran) return "busy";
  switch (result.outcome) {
    case JobOutcome::done: return when_done;
    case JobOutcome::braked: return "braked";
    case JobOutcome::running:
    case JobOutcome::interrupted: return "part";
    case JobOutcome::failed: break;
  }
  return "failed";
}

std::string run(web::StepCtx& c, const char* job, const char* when_done) {
  MgmtApp& app = site(c);
  const auto desk = app.desk();
  const auto until = app.now() + kLongest;
  domain::JobDesk at{c.database, desk, app.services(), app.jobs(), "mgmt", [&] { return app.now() > until; }};
  return word_for(domain::run_job(at, *domain::find_job(job), app.jobs().today(app.now()), actor(c).name), when_done);
}

std::string word_for(const domain::ChargedNow& charged) {
  if (charged.change == BatchChange::conflict) return "conflict";
  if (charged.change == BatchChange::not_possible) return "not_possible";
  if (charged.step != Step::charge) return "not_charged";
  switch (charged.state) {
    case PaymentState::done: return "charged";
    case PaymentState::declined: return "declined";
    case PaymentState::held: return "on_review";
    case PaymentState::pending:
    case PaymentState::unknown: break;
  }
  return "unknown";
}

}  // namespace

web::Response pfp_run_submit(web::StepCtx& c) {
  MgmtApp& app = site(c);
  const base::Form form = c.request.form();
  const std::string_view what = form.raw("do");
  std::string word = "not_possible";
  if (what == "gather") word = run(c, "batch-gather", "gathered");
  if (what == "process") word = run(c, "batch-process", "processed");
  if (const auto id = base::parse<base::BatchItemId>(form.raw("item")); what == "charge" && id) {
    word = word_for(domain::charge_item_now(c.database, app.desk(), *app.services().cards, actor(c), *id, base::parse<int>(form.raw("version")).value_or(0),
                                            app.jobs().today(app.now())));
  }
  return web::see_other("/mgmt/pfp_batch.html?done=" + word);
}

}  // namespace mgmt
