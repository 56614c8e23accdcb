// The loop behind the sites: mail, PayPal's notices, payments whose outcome is open, and old drafts. Any number of workers may
// run; each item is claimed in the database first. TERM ends it after the item at hand.
#include <csignal>
#include <chrono>
#include <iostream>

#include "apps/jcctl/commands.h"
#include "base/log.h"
#include "domain/business.h"
#include "domain/ipn_queue.h"
#include "domain/mail_delivery.h"
#include "domain/payments.h"
#include "tables/signups.h"

namespace jcctl {

namespace {

volatile std::sig_atomic_t g_ending = 0;
volatile std::sig_atomic_t g_reopen = 0;

void on_signal(int number) {
  if (number == SIGHUP) g_reopen = 1;
  else g_ending = 1;
}

constexpr std::chrono::milliseconds kPause{250};
constexpr std::chrono::hours kDraftLife{30 * 24};  // 30-signup: drafts older than 30 days go
constexpr std::chrono::hours kSweepEvery{1};

// One job's failure must not keep the others from running: the database may be away, a peer may misbehave.
template <class Job>
void run(const char* name, Job job) {
  try {
    job();
  } catch (const std::exception& failure) {
    base::log::error("worker.job_failed", {{"job", name}, {"why", failure.what()}});
  }
}

void sweep(db::Database& database, ports::Clock& clock) {
  const auto gone = database.write(
      [&](db::Writer& db) { return tables::signups::delete_old_drafts(db, clock.now() - kDraftLife); });
  if (gone > 0) base::log::info("worker.swept", {{"drafts", gone}});
}

void wait_for_signal_or_time() {
  sigset_t open;
  sigemptyset(&open);
  const timespec pause{0, std::chrono::nanoseconds{kPause}.count()};
  pselect(0, nullptr, nullptr, nullptr, &pause, &open);
}

void take_signals() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  sigset_t set;
  sigemptyset(&set);
  for (int number : {SIGTERM, SIGINT, SIGHUP}) {
    sigaction(number, &action, nullptr);
    sigaddset(&set, number);
  }
  sigprocmask(SIG_BLOCK, &set, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

}  // namespace

int worker(Context& context, const Arguments&) {
  take_signals();
  auto& services = context.services();
  auto& database = context.database;
  const auto business = domain::business_from(context.config);
  const domain::Desk desk{business, *services.clock, *services.random, *services.texts};
  base::log::info("worker.ready");
  auto next_sweep = std::chrono::steady_clock::now();
  while (g_ending == 0) {
    if (g_reopen != 0) {
      g_reopen = 0;
      base::log::reopen();
    }
    run("notices", [&] { domain::verify_notices(database, desk, *services.paypal); });
    run("payments", [&] { domain::settle_due(database, desk, *services.cards); });
    run("mail", [&] { domain::deliver_mail(database, desk, *services.mailer); });
    if (std::chrono::steady_clock::now() >= next_sweep) {
      next_sweep += kSweepEvery;
      run("sweep", [&] { sweep(database, *services.clock); });
    }
    wait_for_signal_or_time();
  }
  base::log::info("worker.ended");
  return 0;
}

}  // namespace jcctl
