#include "domain/job.h"

#include <optional>

#include "base/log.h"
#include "base/text.h"
#include "tables/job_done.h"

namespace domain {

namespace {

constexpr std::size_t kTextBytes = 500;

// Told to end between two units.
class AskedToEnd : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

struct Taken {
  bool ours = false;
  base::JobRunId run;
};

Taken take(db::Writer& db, const JobDesk& at, const Job& job, base::Date day, const std::string& asked_by) {
  const auto now = at.desk.clock.now();
  const auto lease = tables::job_leases::lock(db, job.name);
  if (lease.run && *lease.held_until > now) return {false, *lease.run};
  if (lease.run) tables::job_runs::end(db, *lease.run, JobOutcome::interrupted, "Its lease has run out: it was killed, or cut off.", now);
  const auto run = tables::job_runs::begin(db, {.job = job.name, .day = day, .asked_by = asked_by, .held_by = at.holder, .began_at = now});
  tables::job_leases::hold(db, job.name, run, now + at.plan.lease);
  return {true, run};
}

JobEnd ended(JobRun& run, const Job& job) {
  try {
    return job.run(run);
  } catch (const AskedToEnd& asked) {
    return {JobOutcome::interrupted, asked.what()};
  } catch (const LeaseLost&) {
    throw;
  } catch (const std::exception& failure) {
    base::log::error("job.failed", {{"job", job.name}, {"run", run.id()}, {"why", failure.what()}});
    return {JobOutcome::failed, failure.what()};
  }
}

}  // namespace

JobRun::JobRun(JobDesk& desk, std::string job, base::Date day, base::JobRunId id)
    : at_(desk), job_(std::move(job)), day_(day), id_(id), held_until_(desk.desk.clock.now() + desk.plan.lease) {}

void JobRun::stop_if_asked() const {
  if (at_.ending && at_.ending()) throw AskedToEnd("Told to end. The next run goes on with the rest.");
}

// A lease that has run out is still ours as long as nobody else has come for it.
void JobRun::hold(db::Writer& db) {
  const auto lease = tables::job_leases::lock(db, job_);
  if (lease.run != id_) throw LeaseLost("run " + base::str(id_) + " of " + job_ + " was taken over");
  const auto now = desk().clock.now();
  held_until_ = *lease.held_until;
  if (now + at_.plan.lease / 2 < held_until_) return;
  held_until_ = now + at_.plan.lease;
  tables::job_leases::hold(db, job_, id_, held_until_);
}

void JobRun::keep() {
  stop_if_asked();
  if (desk().clock.now() + at_.plan.lease / 2 < held_until_) return;
  at_.database.write([&](db::Writer& db) { hold(db); });
}

bool JobRun::first(db::Writer& db, const std::string& object, const std::string& period) {
  return tables::job_done::add(db, {.job = job_, .object = object, .period = period, .run = id_}, desk().clock.now());
}

JobResult run_job(JobDesk& at, const Job& job, base::Date day, const std::string& asked_by) {
  const Taken taken = at.database.write([&](db::Writer& db) { return take(db, at, job, day, asked_by); });
  if (!taken.ours) return {.ran = false, .run = taken.run, .outcome = JobOutcome::running, .text = "", .tally = {}};
  base::log::info("job.begins", {{"job", job.name}, {"run", taken.run}, {"day", day}, {"who", asked_by}});
  JobRun run{at, job.name, day, taken.run};
  JobResult result{.ran = true, .run = taken.run, .outcome = JobOutcome::interrupted, .text = "", .tally = {}};
  try {
    const JobEnd end = ended(run, job);
    result.outcome = end.outcome;
    result.text = base::clipped(end.text, kTextBytes);
    at.database.write([&](db::Writer& db) {
      if (tables::job_leases::lock(db, job.name).run != taken.run) throw LeaseLost("taken over at its end");
      tables::job_runs::end(db, taken.run, result.outcome, result.text, at.desk.clock.now());
      tables::job_leases::release(db, job.name);
    });
  } catch (const LeaseLost& lost) {
    base::log::warning("job.taken_over", {{"job", job.name}, {"run", taken.run}, {"why", lost.what()}});
    result.outcome = JobOutcome::interrupted;
    result.text = "Another run has taken its place.";
  }
  result.tally = run.tally();
  base::log::info("job.ended", {{"job", job.name}, {"run", taken.run}, {"outcome", result.outcome}, {"items", result.tally.items},
                                {"skipped", result.tally.skipped}, {"amount", result.tally.amount}});
  return result;
}

}  // namespace domain
