// The work behind the sites: mail, notices of PayPal and of the gateway of payment pages, payments whose outcome is open, power
// strips, old drafts, and the daily jobs at their time. Each kind has a thread, a database connection and services of its own, so
// that a gateway that does not answer never keeps a mail waiting. Any number of workers may run: each item, and each daily job, is
// claimed in the database first. TERM ends it after the items at hand; HUP reopens the log.
#include <csignal>
#include <ctime>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "apps/jcctl/ats_log.h"
#include "apps/jcctl/commands.h"
#include "apps/jcctl/job_command.h"
#include "apps/jcctl/operator.h"
#include "apps/jcctl/reset_requests.h"
#include "apps/jcctl/traffic_sum.h"
#include "auth/session.h"
#include "base/log.h"
#include "domain/business.h"
#include "domain/gateway_notices.h"
#include "domain/hosted_payment.h"
#include "domain/invoice_reminders.h"
#include "domain/ipn_queue.h"
#include "domain/job_schedule.h"
#include "domain/mail_delivery.h"
#include "domain/payments.h"
#include "domain/power_work.h"
#include "domain/shutdown_reminders.h"
#include "domain/support_confirm.h"
#include "tables/am_reset_requests.h"
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
constexpr hours kRemindEvery{1};                  // of shutdowns and invoices; each mail goes out once all the same
constexpr hours kSweepEvery{1};
constexpr std::chrono::seconds kLookEvery{5};     // whether a daily job is due
constexpr int kMostReminders = 500;  // in one go
constexpr int kMostStrips = 50;  // in one go

class Ending {
 public:
  void begin() {
    const std::lock_guard lock{mutex_};
    ending_ = true;
    changed_.notify_all();
  }
  [[nodiscard]] bool begun() {
    const std::lock_guard lock{mutex_};
    return ending_;
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
  const base::Config& config;
  db::Database& database;
  const domain::Desk& desk;
  ports::Services& services;
  const domain::JobPlan& plan;
  const domain::TrafficSum& traffic;
  Ending& ending;
};

struct Chore {
  std::string name;
  milliseconds every;
  std::function<void(Bench&)> run;
};

void sweep(Bench& bench) {
  const auto gone = bench.database.write([&](db::Writer& db) {
    auth::sweep(db, bench.desk.clock.now(), kSessionLife);
    domain::forget_unconfirmed(db, bench.desk.clock.now());
    tables::am_reset_requests::remove_before(db, bench.desk.clock.now() - kSessionLife);
    return tables::signups::delete_old_drafts(db, bench.desk.clock.now() - kDraftLife);
  });
  if (gone > 0) base::log::info("worker.swept", {{"drafts", gone}});
}

void remind_of_invoices(Bench& bench) {
  const base::Actor job{"job:reminders", "", ""};
  const auto due = bench.database.read([&](db::Reader& db) { return domain::reminders_due(db, bench.desk, kMostReminders); });
  for (const base::InvoiceId id : due) {
    const auto key = fresh_pay_key(bench.desk.random);
    bench.database.write([&](db::Writer& db) { domain::remind(db, bench.desk, job, id, key); });
  }
}

void work_on_strips(Bench& bench) {
  const auto heard = [&](const tables::power_log::Row& row, const std::string& outlet) {
    write_ats_log(bench.config.text("ATS_LOG_FILE"), row, outlet);
  };
  for (int i = 0; i < kMostStrips; ++i) {
    if (!domain::work_on_a_strip(bench.database, bench.desk, *bench.services.strip_box, *bench.services.power, heard)) return;
  }
}

void run_if_due(Bench& bench, const domain::Job& job) {
  domain::JobDesk at{bench.database, bench.desk, bench.services, bench.plan, this_process(), [&] { return bench.ending.begun(); },
                     [&] { return fresh_pay_key(*bench.services.random); }, bench.traffic};
  domain::run_if_due(at, job);
}

struct Company {
  const base::Config& config;
  domain::Business business;
  domain::JobPlan plan;
};

void run_chore(const Chore& chore, ports::Services& services, const Company& company, Ending& ending) {
  db::Database database{web::site_database(company.config)};
  const domain::Desk desk{company.business, *services.clock, *services.random, *services.texts};
  const domain::TrafficSum traffic = traffic_sum(company.config);
  Bench bench{company.config, database, desk, services, company.plan, traffic, ending};
  milliseconds pause{0};
  while (ending.wait(pause)) {
    try {
      chore.run(bench);
      pause = chore.every;
    } catch (const std::exception& failure) {
      base::log::error("worker.job_failed", {{"job", chore.name}, {"why", failure.what()}});
      pause = std::max(chore.every, kPauseAfterFailure);
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
  const Company company{context.config, domain::business_from(context.config), domain::job_plan_from(context.config)};
  std::vector<Chore> chores = {
      {"mail", kPause, [](Bench& b) { domain::deliver_mail(b.database, b.desk, *b.services.mailer); }},
      {"resets", kPause, [](Bench& b) { answer_resets(b.database, b.desk); }},
      {"notices", kPause, [](Bench& b) { domain::verify_notices(b.database, b.desk, *b.services.paypal); }},
      {"payments", kPause, [](Bench& b) { domain::settle_due(b.database, b.desk, *b.services.cards); }},
      {"shutdowns", kRemindEvery,
       [](Bench& b) { b.database.write([&](db::Writer& db) { domain::remind_of_shutdowns(db, b.desk); }); }},
      {"reminders", kRemindEvery, remind_of_invoices},
      {"power", kPause, work_on_strips},
      {"sweep", kSweepEvery, sweep}};
  if (context.services().pages) {
    chores.push_back({"page payments", kPause, [](Bench& b) { domain::settle_pages_due(b.database, b.desk, *b.services.pages); }});
    chores.push_back({"gateway notices", kPause, [](Bench& b) { domain::apply_gateway_notices(b.database, b.desk, *b.services.pages); }});
  }
  for (const domain::Job& job : domain::all_jobs()) {
    chores.push_back({"job " + std::string{job.name}, kLookEvery, [&job](Bench& b) { run_if_due(b, job); }});
  }
  context.database.ping();  // a wrong login is said at the start, not in the log of a thread
  Ending ending;
  // Made before any thread runs: a wrong word in the configuration ends the start, and libraries are set up by one thread.
  std::vector<ports::Services> services;
  for (std::size_t i = 0; i < chores.size(); ++i) services.push_back(context.more_services());
  std::vector<std::jthread> threads;
  for (std::size_t i = 0; i < chores.size(); ++i) {
    threads.emplace_back([&, i] { run_chore(chores[i], services[i], company, ending); });
  }
  base::log::info("worker.ready");
  for (int number = 0; sigwait(&signals, &number) == 0 && number == SIGHUP;) base::log::reopen();
  ending.begin();
  threads.clear();
  base::log::info("worker.ended");
  return 0;
}

}  // namespace jcctl
