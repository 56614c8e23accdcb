// The frame that every daily job runs in (60-billing, Daily run). One host at a time works for a job: its lease is a row, renewed
// while it works, and taken over once it has run out. A job does its work in units; each is one transaction in which the lease
// is checked, the effect is written and the run's figures are counted. So a job that was killed anywhere has done some units
// wholly and the others not at all, and the next run goes on with what is left.
//
// How a job is added:
//  1. its function, JobEnd x(JobRun& run), in domain/<job>.{h,cc}. It finds what is left to do (never by what it remembers), and
//     does one item after the other in run.unit(). What may happen only once for an object in a period, and has no unique key of
//     its own, is asked for by run.first() in the same unit. A call to the outside stands between two units: the first one
//     commits the row that says what is about to be tried (domain/payments), the second one, run.outcome(), what came of it.
//  2. its row in domain/job_catalogue.cc, with the key of its time of day in base/config_keys.cc and conf/jc.conf.example
//  3. a line in apps/jcctl/commands.h, so that a timer or a person can begin it.
// The schedule of `jcctl worker`, the history, alarms and the jobs page of mgmt know it from the catalogue.
#pragma once

#include <functional>
#include <stdexcept>
#include <string>

#include "domain/desk.h"
#include "domain/invoicing.h"
#include "domain/job_plan.h"
#include "ports/services.h"
#include "tables/ip_history.h"
#include "tables/job_leases.h"
#include "tables/job_runs.h"

namespace domain {

using tables::job_runs::Tally;
using JobOutcome = tables::job_runs::Outcome;

// Bytes of these addresses in the days from the first to the last; nullopt: nobody can say just now.
using TrafficSum = std::function<std::optional<std::int64_t>(const std::vector<tables::ip_history::Tenure>&, base::Date first, base::Date last)>;

// Where jobs are run: one thread of a worker, or a command.
struct JobDesk {
  db::Database& database;
  const Desk& desk;
  ports::Services& services;
  const JobPlan& plan;
  std::string holder;            // "host:pid"
  std::function<bool()> ending;  // whether to stop after the unit at hand; may be empty
  std::function<PayKey()> pay_key = {};  // a fresh one, for jobs that send pay links
  TrafficSum traffic = {};               // empty: there is no traffic database
};

struct JobEnd {
  JobOutcome outcome = JobOutcome::done;
  std::string text;  // what it did, in a sentence or two
};

// Somebody else works for the job meanwhile: the unit at hand was rolled back.
class LeaseLost : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

class JobRun {
 public:
  JobRun(JobDesk& desk, std::string job, base::Date day, base::JobRunId id);

  [[nodiscard]] base::Date day() const { return day_; }
  [[nodiscard]] base::JobRunId id() const { return id_; }
  [[nodiscard]] const std::string& job() const { return job_; }
  [[nodiscard]] JobDesk& at() { return at_; }
  [[nodiscard]] const Desk& desk() const { return at_.desk; }
  [[nodiscard]] const Tally& tally() const { return tally_; }

  // One unit of work, which takes less time than half a lease. `work` writes through the Writer and returns what it has done; it
  // may be run again after a conflict. Throws LeaseLost, and whatever `work` throws: then nothing was written.
  template <class F>
  void unit(F work) {
    stop_if_asked();
    const Tally done = at_.database.write([&](db::Writer& db) {
      hold(db);
      const Tally sum = work(db);
      tables::job_runs::count(db, id_, sum);
      return sum;
    });
    tally_ += done;
  }
  // What came of a call to the outside: written also when the run was told to end, or has lost its lease meanwhile.
  template <class F>
  void outcome(F work) {
    tally_ += at_.database.write([&](db::Writer& db) {
      const Tally sum = work(db);
      tables::job_runs::count(db, id_, sum);
      return sum;
    });
  }
  // Before a call to the outside, and now and then while only reading.
  void keep();

  // Within a unit: true for the first time that this job does this for the object in the period.
  [[nodiscard]] bool first(db::Writer& db, const std::string& object, const std::string& period);

 private:
  void hold(db::Writer& db);
  void stop_if_asked() const;

  JobDesk& at_;
  std::string job_;
  base::Date day_;
  base::JobRunId id_;
  base::Timestamp held_until_;
  Tally tally_;
};

struct Job {
  const char* name;      // "biller": the command, the lease, the history
  const char* title;     // "Biller"
  const char* what;      // for staff, in a sentence
  const char* time_key;  // configuration key of its time of day
  JobEnd (*run)(JobRun& run);
};

struct JobResult {
  bool ran = false;  // false: somebody else works for it
  base::JobRunId run;  // this one, or the one that is in the way
  JobOutcome outcome{};
  std::string text;
  Tally tally;
};

// Runs a job for a day of the company and keeps what it did. Never throws for what the job throws: that is a failed run. Throws
// db::Error when not even that can be written; the run is found as interrupted then.
JobResult run_job(JobDesk& at, const Job& job, base::Date day, const std::string& asked_by);

}  // namespace domain
