// The work behind the sites: mail, PayPal's notices, payments whose outcome is open, and old drafts. Each kind has a thread, a
// database connection and services of its own, so that a gateway that does not answer never keeps a mail waiting. Any number of
// workers may run: each item is claimed in the database first. TERM ends it after the items at hand; HUP reopens the log.
#include <csignal>
#include <ctime>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "apps/jcctl/commands.h"
#include "auth/session.h"
#include "base/log.h"
#include "domain/business.h"
#include "domain/ipn_queue.h"
#include "domain/mail_delivery.h"
#include "domain/payments.h"
#include "tables/signups.h"
#include "web/program.h"

namespace jcctl {

namespace {

using std::chrono::hours;
using std::chrono::milliseconds;

constexpr milliseconds kPause{250};
constexpr milliseconds kPauseAfterFailure{2000};  // the database may be away: do not fill the log
constexpr hours kDraftLife{30 * 24};              // 30-signup: drafts older than 30 days go
constexpr hours kSessionLife{24};                 // no login lasts longer
constexpr hours kSweepEvery{1};

class Ending {
 public:
  void begin() {
    const std::lock_guard lock{mutex_};
    ending_ = true;
    changed_.notify_all();
  }
  // False when it is time to end.
  bool wait(milliseconds pause) {
    std::unique_lock lock{mutex_};
    return !changed_.wait_for(lock, pause, [&] { return ending_; });
  }

 private:
  std::mutex mutex_;
  std::condition_variable changed_;
  bool ending_ = false;
};

struct Bench {
  db::Database& database;
  const domain::Desk& desk;
  ports::Services& services;
};

struct Job {
  const char* name;
  milliseconds every;
  std::function<void(Bench&)> run;
};

void sweep(Bench& bench) {
  const auto gone = bench.database.write([&](db::Writer& db) {
    auth::sweep(db, bench.desk.clock.now(), kSessionLife);
    return tables::signups::delete_old_drafts(db, bench.desk.clock.now() - kDraftLife);
  });
  if (gone > 0) base::log::info("worker.swept", {{"drafts", gone}});
}

void run_job(const Job& job, ports::Services& services, const base::Config& config, const domain::Business& business,
             Ending& ending) {
  db::Database database{web::site_database(config)};
  const domain::Desk desk{business, *services.clock, *services.random, *services.texts};
  Bench bench{database, desk, services};
  milliseconds pause{0};
  while (ending.wait(pause)) {
    try {
      job.run(bench);
      pause = job.every;
    } catch (const std::exception& failure) {
      base::log::error("worker.job_failed", {{"job", job.name}, {"why", failure.what()}});
      pause = std::max(job.every, kPauseAfterFailure);
    }
  }
}

// Blocked in every thread, taken by the main one.
sigset_t block_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (int number : {SIGTERM, SIGINT, SIGHUP}) sigaddset(&set, number);
  pthread_sigmask(SIG_BLOCK, &set, nullptr);
  signal(SIGPIPE, SIG_IGN);
  return set;
}

}  // namespace

int worker(Context& context, const Arguments&) {
  const sigset_t signals = block_signals();
  const auto business = domain::business_from(context.config);
  const std::vector<Job> jobs = {
      {"mail", kPause, [](Bench& b) { domain::deliver_mail(b.database, b.desk, *b.services.mailer); }},
      {"notices", kPause, [](Bench& b) { domain::verify_notices(b.database, b.desk, *b.services.paypal); }},
      {"payments", kPause, [](Bench& b) { domain::settle_due(b.database, b.desk, *b.services.cards); }},
      {"sweep", kSweepEvery, sweep}};
  context.database.ping();  // a wrong login is said at the start, not in the log of a thread
  Ending ending;
  // Made before any thread runs: a wrong word in the configuration ends the start, and libraries are set up by one thread.
  std::vector<ports::Services> services;
  for (std::size_t i = 0; i < jobs.size(); ++i) services.push_back(context.more_services());
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < jobs.size(); ++i) {
    threads.emplace_back([&, i] { run_job(jobs[i], services[i], context.config, business, ending); });
  }
  base::log::info("worker.ready");
  for (int number = 0; sigwait(&signals, &number) == 0 && number == SIGHUP;) base::log::reopen();
  ending.begin();
  threads.clear();
  base::log::info("worker.ended");
  return 0;
}

}  // namespace jcctl
