// Lets a run that the brake has stopped happen all the same: that day, those figures, nothing else.
#include "apps/mgmt/job_words.h"
#include "apps/mgmt/mgmt_app.h"
#include "apps/mgmt/pages.h"
#include "base/text.h"
#include "domain/job_brake.h"
#include "tpl/mgmt/job_allow.h"
#include "web/problem.h"

namespace mgmt {

namespace {

namespace t = tpl::mgmt_job_allow;

std::string run_path(base::JobRunId id) { return "/mgmt/job_run.html?id=" + base::str(id); }

}  // namespace

web::Response job_allow_page(web::GetCtx& c) {
  const auto id = base::parse<base::JobRunId>(c.request.query_value("id"));
  const auto run = id ? tables::job_runs::find(c.db, *id) : std::nullopt;
  const auto stopped = run ? tables::job_brakes::find(c.db, *id) : std::nullopt;
  if (!stopped) return web::problem(c.app, c.visitor, c.request, 404, "no_job_run");
  if (stopped->allowed_at) return web::see_other(run_path(*id) + "&done=late");
  web::View view{t::kFile, c.app, c.visitor};
  view.title("Run all the same").set(t::RUN, run->id).set(t::JOB_TITLE, job_title(run->job)).set(t::DAY, run->day).set(t::TEXT, run->text);
  view.set(t::ITEMS, base::counted(stopped->figures.items, "item")).set(t::AMOUNT, stopped->figures.amount).set(t::LARGEST, stopped->figures.largest);
  return view.render();
}

web::Response job_allow_submit(web::PostCtx& c) {
  const base::Form form = c.request.form();
  const auto id = base::parse<base::JobRunId>(form.raw("id"));
  if (!id) return web::problem(c.app, c.visitor, c.request, 404, "no_job_run");
  switch (domain::allow_braked(c.db, site(c).desk(), actor(c), *id)) {
    case domain::Allowing::done: return web::see_other(run_path(*id) + "&done=allowed");
    case domain::Allowing::already: return web::see_other(run_path(*id) + "&done=late");
    case domain::Allowing::not_possible: break;
  }
  return web::problem(c.app, c.visitor, c.request, 404, "no_job_run");
}

}  // namespace mgmt
