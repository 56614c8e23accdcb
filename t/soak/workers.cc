#include "t/soak/workers.h"

#include <fcntl.h>
#include <signal.h>
#include <sys/file.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <iostream>
#include <random>
#include <set>
#include <thread>

#include "adapters/payflow_gateway.h"
#include "adapters/simulated_paypal.h"
#include "adapters/system_random.h"
#include "adapters/template_mail_texts.h"
#include "auth/fresh_key.h"
#include "auth/digest.h"
#include "domain/ipn_queue.h"
#include "domain/job_schedule.h"
#include "domain/mail_delivery.h"
#include "domain/payments.h"

namespace soak {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr minutes kTick{6};  // longer than a lease, so that what a dead worker held is free at the next one
constexpr int kMostTicks = 60;
constexpr int kMostWorkers = 40;
constexpr int kUnfinished = 3;  // exit status: there is work left

// The time of day, one for all workers, in memory that they share.
std::atomic<std::int64_t>& shared_seconds() {
  static auto* shared = [] {
    void* page = mmap(nullptr, sizeof(std::atomic<std::int64_t>), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (page == MAP_FAILED) throw std::runtime_error("no shared memory");
    return new (page) std::atomic<std::int64_t>{};
  }();
  return *shared;
}

class SharedClock : public ports::Clock {
 public:
  [[nodiscard]] base::Timestamp now() override { return {std::chrono::sys_seconds{std::chrono::seconds{shared_seconds()}}}; }
};

// Time stands still while anybody works, or a deadline would pass between two steps of a worker that takes no time at all. A lock on
// a file, as it goes with its holder however that dies.
class Hourglass {
 public:
  explicit Hourglass(const std::string& file) : file_(open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {}
  ~Hourglass() { close(file_); }
  Hourglass(const Hourglass&) = delete;
  Hourglass& operator=(const Hourglass&) = delete;

  void hold() { flock(file_, LOCK_SH); }
  void let_go() { flock(file_, LOCK_UN); }
  // Once nobody holds it, and the bank has done what dead workers have asked it for.
  void turn(const Company& company, base::Timestamp at_least) {
    flock(file_, LOCK_EX);
    company.wait_for_bank();
    shared_seconds() = std::max(shared_seconds().load(), at_least.at.time_since_epoch().count());
    let_go();
  }

 private:
  int file_;
};

// A mail server that keeps who got which message, a line each, written at once.
class MailLog : public ports::Mailer {
 public:
  explicit MailLog(const std::string& file) : out_(open(file.c_str(), O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0600)) {}
  ~MailLog() override { close(out_); }
  MailLog(const MailLog&) = delete;
  MailLog& operator=(const MailLog&) = delete;

  [[nodiscard]] ports::DeliveryResult send(const ports::Message& message) override {
    const std::string line = message.message_id + '\t' + message.to.text() + '\t' + message.subject + '\n';
    if (write(out_, line.data(), line.size()) != static_cast<ssize_t>(line.size())) return {ports::Delivery::try_later, "the log is full"};
    return {ports::Delivery::accepted, "kept"};
  }
  [[nodiscard]] std::string probe() override { return {}; }

 private:
  int out_;
};

class Worker {
 public:
  Worker(Company& company, base::Date day)
      : company_(company), day_(day), hourglass_(company.hourglass()), business_(company.office().business) {
    services_.cards = std::make_unique<adapters::PayflowGateway>(bank_settings(company.bank()));
    services_.paypal = std::make_unique<adapters::SimulatedPayPal>();
    services_.mailer = std::make_unique<MailLog>(company.mail_log());
  }

  // True when nothing of the day is left.
  bool run() {
    std::set<base::Timestamp> hours;
    for (const auto& job : domain::all_jobs()) hours.insert(company_.plan().time_of(job.name, day_));
    for (const base::Timestamp hour : hours) {
      hourglass_.turn(company_, hour);
      if (!work_until_idle()) return false;
    }
    return true;
  }

 private:
  bool work_until_idle() {
    for (int tick = 0; tick < kMostTicks; ++tick) {
      hourglass_.hold();
      bool done = false;
      try {
        do_what_is_due();
        done = idle();
      } catch (const std::exception& failure) {
        // The database is away, or a job has failed: as in the worker, the next round tries again.
        std::this_thread::sleep_for(milliseconds{20});
      }
      hourglass_.let_go();
      if (done) return true;
      hourglass_.turn(company_, clock_.now() + kTick);
    }
    return false;
  }

  void do_what_is_due() {
    domain::JobDesk at{database_, desk_, services_, company_.plan(), "worker:" + std::to_string(getpid()), {}, [&] {
      auto [key, hash] = auth::fresh_key(desk_.random);
      return domain::PayKey{std::move(key), std::move(hash)};
    }};
    for (const auto& job : domain::all_jobs()) domain::run_if_due(at, job);
    domain::settle_due(database_, desk_, *services_.cards);
    domain::verify_notices(database_, desk_, *services_.paypal);
    while (domain::deliver_mail(database_, desk_, *services_.mailer) > 0) {}
  }

  bool idle() {
    const auto now = clock_.now();
    const auto states = database_.read([&](db::Reader& db) { return domain::job_states(db, company_.plan(), now); });
    return std::none_of(states.begin(), states.end(), [](const auto& state) { return state.due || state.running; });
  }

  Company& company_;
  base::Date day_;
  Hourglass hourglass_;
  SharedClock clock_;
  const domain::Business& business_;
  adapters::SystemRandom random_;
  adapters::TemplateMailTexts texts_{"templates/mail"};
  domain::Desk desk_{business_, clock_, random_, texts_};
  ports::Services services_;
  db::Database database_{t::BusinessDay::another_database()};
};

pid_t begin_worker(Company& company, base::Date day) {
  const pid_t pid = fork();
  if (pid < 0) throw std::runtime_error("no process for a worker");
  if (pid != 0) return pid;
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  // Nothing of the parent's may be ended by this process: it leaves by _exit.
  int status = kUnfinished;
  try {
    if (Worker{company, day}.run()) status = 0;
  } catch (const std::exception& failure) {
    std::cerr << "worker: " << failure.what() << '\n';
  }
  _exit(status);
}

// When death comes is not part of the year: it must make no difference.
class Death {
 public:
  [[nodiscard]] bool comes(int per_cent) { return std::uniform_int_distribution{1, 100}(engine_) <= per_cent; }
  void wait() { std::this_thread::sleep_for(milliseconds{std::uniform_int_distribution{1, 120}(engine_)}); }

 private:
  std::mt19937 engine_{std::random_device{}()};
};

bool ended_well(pid_t pid) {
  int status = 0;
  waitpid(pid, &status, 0);
  return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

}  // namespace

void work_through(Company& company, base::Date day, Trouble& trouble) {
  static Death death;
  shared_seconds() = company.plan().zone.start_of(day).at.time_since_epoch().count();
  for (int workers = 0; workers < kMostWorkers; ++workers) {
    const pid_t worker = begin_worker(company, day);
    const bool two = death.comes(10);
    const pid_t second = two ? begin_worker(company, day) : 0;
    trouble.doubled += two;
    if (death.comes(25)) {
      death.wait();
      kill(worker, SIGKILL);
      ++trouble.kills;
    } else if (death.comes(4)) {
      death.wait();
      t::DatabaseServer::shared().crash();
      t::business_database().reconnect();
      ++trouble.database_kills;
    }
    const bool done = ended_well(worker);
    const bool second_done = two && ended_well(second);
    company.wait_for_bank();
    if (done || second_done) return;
    shared_seconds() += std::chrono::seconds{kTick}.count();
  }
  throw std::runtime_error("the work of " + base::str(day) + " does not end");
}

}  // namespace soak
