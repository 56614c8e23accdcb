#include "domain/job_brake.h"

#include <algorithm>

#include "base/log.h"
#include "base/text.h"
#include "domain/notices.h"

namespace domain {

namespace {

std::string in_words(const Figures& f) {
  return base::counted(f.items, "item") + ", " + base::display(f.amount) + " in all, " + base::display(f.largest) + " for one customer" +
         (f.largest_cid ? " (" + base::display(*f.largest_cid) + ")" : "");
}

// Whether what is left, with what was done of it since, is what staff have allowed.
bool was_allowed(db::Reader& db, const JobRun& run, const Figures& left) {
  const auto allowed = tables::job_brakes::allowed(db, run.job(), run.day());
  if (!allowed) return false;
  const auto done = tables::job_runs::done_after(db, tables::job_runs::find(db, allowed->run).value());
  return left.items + done.items == allowed->figures.items && left.amount + done.amount == allowed->figures.amount &&
         left.largest <= allowed->figures.largest;
}

}  // namespace

std::string beyond(const Figures& f, const Bounds& bounds) {
  std::string text;
  const auto add = [&](const std::string& words) { text += (text.empty() ? "" : "; ") + words; };
  if (bounds.items > 0 && f.items > bounds.items) add(base::counted(f.items, "item") + ", more than " + base::grouped(bounds.items));
  if (bounds.amount > base::Money{} && f.amount > bounds.amount) {
    add(base::display(f.amount) + " in all, more than " + base::display(bounds.amount));
  }
  if (bounds.per_customer > base::Money{} && f.largest > bounds.per_customer) {
    add(base::display(f.largest) + " for " + base::display(f.largest_cid.value()) + ", more than " + base::display(bounds.per_customer));
  }
  return text;
}

std::optional<JobEnd> brake(JobRun& run, const Figures& figures, const Bounds& bounds) {
  const std::string why = beyond(figures, bounds);
  if (why.empty()) return std::nullopt;
  if (run.at().database.read([&](db::Reader& db) { return was_allowed(db, run, figures); })) return std::nullopt;
  base::log::warning("job.braked", {{"job", run.job()}, {"run", run.id()}, {"why", why}});
  run.unit([&](db::Writer& db) {
    tables::job_brakes::add(db, run.id(), figures);
    tell_billing(db, run.desk(), "job-braked:" + base::str(run.id()), "The daily job \"" + run.job() + "\" has stopped before it began",
                 "For " + base::str(run.day()) + " it would do " + in_words(figures) + ". That is beyond its bounds: " + why +
                     ". Nothing was done. Look at it and decide: " + run.desk().business.secure_url + "/mgmt/job_run.html?id=" + base::str(run.id()));
    return Tally{};
  });
  return JobEnd{JobOutcome::braked, "Would do " + in_words(figures) + ". Beyond the bounds: " + why + ". Nothing was done."};
}

Allowing allow_braked(db::Writer& db, const Desk& desk, const Actor& actor, base::JobRunId id) {
  const auto run = tables::job_runs::find(db, id);
  const auto stopped = tables::job_brakes::find(db, id);
  if (!run || !stopped) return Allowing::not_possible;
  const auto standings = tables::job_leases::standings(db);
  const auto now = std::find_if(standings.begin(), standings.end(), [&](const auto& s) { return s.lease.job == run->job; });
  if (now->run != id) return Allowing::not_possible;  // a newer one decides
  if (!tables::job_brakes::allow(db, id, actor.name, desk.clock.now())) return Allowing::already;
  Changes changes;
  changes.note("job", "", run->job).note("day", "", base::str(run->day)).note("figures", "", in_words(stopped->figures));
  record(db, actor, "job.allowed", "job run:" + base::str(id), std::nullopt, changes, desk.clock.now());
  base::log::info("job.allowed", {{"job", run->job}, {"run", id}, {"who", actor.name}});
  return Allowing::done;
}

}  // namespace domain
