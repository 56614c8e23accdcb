// The frame of the daily jobs: one host at a time, units that happen wholly or not at all, and a history that says so.
#include "domain/job.h"

#include "domain/job_schedule.h"
#include "t/support/at_once.h"
#include "t/support/job_day.h"
#include "t/support/test.h"

namespace {

using domain::Job;
using domain::JobEnd;
using domain::JobOutcome;
using domain::JobRun;
using domain::Tally;

std::function<JobEnd(JobRun&)> work;  // what the job of these tests does
JobEnd run_work(JobRun& run) {
  const auto mine = work;  // which another run may change meanwhile
  return mine(run);
}
const Job kJob{"biller", "Biller", "", "BILLER_TIME", run_work};

struct Frame : t::JobDay {
  Frame() {
    work = [](JobRun&) { return JobEnd{JobOutcome::done, "nothing to do"}; };
  }
  domain::JobResult run() { return domain::run_job(at, kJob, today(), "job:test"); }
  static std::string runs() { return list("SELECT CONCAT(outcome, ':', items, ':', skipped, ':', amount) FROM job_runs ORDER BY id"); }
};

// As a process that is killed: nothing of it is written any more.
struct Killed {};

Tally three_dollars() { return {.items = 1, .skipped = 2, .amount = base::Money::cents(300)}; }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(db_jobs, Frame)

BOOST_AUTO_TEST_CASE(a_run_keeps_what_it_did) {
  work = [](JobRun& job) {
    job.unit([](db::Writer&) { return three_dollars(); });
    job.unit([](db::Writer&) { return three_dollars(); });
    return JobEnd{JobOutcome::done, "two things"};
  };
  const auto result = run();
  BOOST_TEST(result.ran);
  BOOST_TEST(result.tally.items == 2);
  BOOST_TEST(runs() == "done:2:4:600");
  BOOST_TEST(value("SELECT CONCAT(job, ' ', day, ' ', asked_by, ' ', held_by, ' ', began_at, ' ', ended_at, ' ', text) FROM job_runs") ==
             "biller 2026-11-22 job:test host:1 2026-11-22 12:00:00 2026-11-22 12:00:00 two things");
  BOOST_TEST(value("SELECT run_id FROM job_leases") == "null");
}

BOOST_AUTO_TEST_CASE(only_one_at_a_time_works_for_a_job) {
  work = [&](JobRun&) {
    auto other = another_database();
    domain::JobDesk elsewhere{other, desk, services, plan, "host:2", {}};
    const auto second = domain::run_job(elsewhere, kJob, today(), "job:test");
    BOOST_TEST(!second.ran);
    return JobEnd{};
  };
  BOOST_TEST(run().ran);
  BOOST_TEST(runs() == "done:0:0:0");
}

BOOST_AUTO_TEST_CASE(of_five_that_begin_at_once_one_works) {
  std::vector<db::Database> databases;
  for (int i = 0; i < 5; ++i) databases.push_back(another_database());
  std::atomic<int> began = 0, refused = 0;
  // Who has the job holds it until all others were told so.
  work = [&](JobRun&) {
    ++began;
    while (refused < 4) std::this_thread::yield();
    return JobEnd{};
  };
  t::at_once(5, [&](int who) {
    domain::JobDesk mine{databases[static_cast<std::size_t>(who)], desk, services, plan, "host:" + std::to_string(who), {}};
    if (!domain::run_job(mine, kJob, today(), "job:test").ran) ++refused;
  });
  BOOST_TEST(began == 1);
  BOOST_TEST(value("SELECT COUNT(*) FROM job_runs") == "1");
}

BOOST_AUTO_TEST_CASE(a_failed_unit_leaves_nothing_and_fails_the_run) {
  work = [&](JobRun& job) -> JobEnd {
    job.unit([](db::Writer&) { return three_dollars(); });
    job.unit([&](db::Writer& db) -> Tally {
      BOOST_TEST(job.first(db, "customer:42", "2026-11-22"));
      throw std::runtime_error("no such luck");
    });
    return {};
  };
  const auto result = run();
  BOOST_TEST((result.outcome == JobOutcome::failed));
  BOOST_TEST(runs() == "failed:1:2:300");
  BOOST_TEST(value("SELECT text FROM job_runs") == "no such luck");
  BOOST_TEST(value("SELECT COUNT(*) FROM job_done") == "0");
}

BOOST_AUTO_TEST_CASE(what_is_done_once_is_done_once_for_object_and_period) {
  std::string answers;
  work = [&](JobRun& job) {
    job.unit([&](db::Writer& db) {
      for (const char* period : {"2026-11-22", "2026-11-22", "2026-11-23"}) answers += job.first(db, "customer:42", period) ? "yes " : "no ";
      return Tally{};
    });
    return JobEnd{};
  };
  run();
  run();
  BOOST_TEST(answers == "yes no yes no no no ");
}

BOOST_AUTO_TEST_CASE(a_killed_run_keeps_its_lease_until_it_runs_out_and_is_found_interrupted) {
  work = [](JobRun& job) -> JobEnd {
    job.unit([](db::Writer&) { return three_dollars(); });
    throw Killed{};
  };
  BOOST_CHECK_THROW(run(), Killed);
  work = [](JobRun&) { return JobEnd{}; };
  BOOST_TEST(!run().ran);
  clock.advance(plan.lease - std::chrono::seconds{1});
  BOOST_TEST(!run().ran);
  BOOST_TEST(!state().interrupted);
  clock.advance(std::chrono::seconds{1});
  BOOST_TEST(state().interrupted);
  BOOST_TEST(run().ran);
  BOOST_TEST(runs() == "interrupted:1:2:300 done:0:0:0");
  BOOST_TEST(value("SELECT ended_at FROM job_runs ORDER BY id LIMIT 1") == "2026-11-22 12:02:00");
}

BOOST_AUTO_TEST_CASE(a_run_that_works_on_renews_its_lease) {
  work = [&](JobRun& job) {
    for (int i = 0; i < 10; ++i) {
      clock.advance(plan.lease * 3 / 4);
      job.unit([](db::Writer&) { return Tally{}; });
      BOOST_TEST(state().running);
    }
    for (int i = 0; i < 10; ++i) {
      clock.advance(plan.lease * 3 / 4);
      job.keep();
      BOOST_TEST(state().running);
    }
    return JobEnd{};
  };
  BOOST_TEST((run().outcome == JobOutcome::done));
}

BOOST_AUTO_TEST_CASE(who_was_taken_over_writes_nothing_any_more) {
  const auto outer = [&](JobRun& job) {
    job.unit([](db::Writer&) { return three_dollars(); });
    clock.advance(plan.lease);
    work = [](JobRun& other) {
      other.unit([](db::Writer&) { return three_dollars(); });
      return JobEnd{JobOutcome::done, "the second"};
    };
    auto another = another_database();
    domain::JobDesk elsewhere{another, desk, services, plan, "host:2", {}};
    BOOST_TEST(domain::run_job(elsewhere, kJob, today(), "job:test").ran);
    job.unit([](db::Writer&) { return three_dollars(); });
    return JobEnd{JobOutcome::done, "the first"};
  };
  work = outer;
  const auto result = run();
  BOOST_TEST((result.outcome == JobOutcome::interrupted));
  BOOST_TEST(runs() == "interrupted:1:2:300 done:1:2:300");
}

BOOST_AUTO_TEST_CASE(told_to_end_it_ends_after_the_unit_at_hand_and_lets_go) {
  bool ending = false;
  at.ending = [&] { return ending; };
  work = [&](JobRun& job) {
    job.unit([](db::Writer&) { return three_dollars(); });
    ending = true;
    job.unit([](db::Writer&) { return three_dollars(); });
    return JobEnd{};
  };
  BOOST_TEST((run().outcome == JobOutcome::interrupted));
  BOOST_TEST(runs() == "interrupted:1:2:300");
  at.ending = {};
  work = [](JobRun&) { return JobEnd{}; };
  BOOST_TEST(run().ran);
}

BOOST_AUTO_TEST_SUITE_END()
