#include "web/serve.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <ctime>
#include <map>
#include <string>
#include <vector>

#include "base/log.h"
#include "web/fcgi.h"

namespace web {

namespace {

volatile std::sig_atomic_t g_ending = 0;
volatile std::sig_atomic_t g_reopen = 0;
volatile std::sig_atomic_t g_again = 0;

void on_signal(int number) {
  if (number == SIGTERM || number == SIGINT) g_ending = 1;
  if (number == SIGHUP) g_reopen = 1;
  if (number == SIGUSR2) g_again = 1;
}

sigset_t handled_signals() {
  sigset_t set;
  sigemptyset(&set);
  for (int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR2, SIGCHLD}) sigaddset(&set, number);
  return set;
}

void install_handlers() {
  struct sigaction action {};
  action.sa_handler = on_signal;
  for (int number : {SIGTERM, SIGINT, SIGHUP, SIGUSR2, SIGCHLD}) sigaction(number, &action, nullptr);
  signal(SIGPIPE, SIG_IGN);
}

using Clock = std::chrono::steady_clock;
constexpr std::chrono::seconds kShortLife{1};

class Master {
 public:
  Master(const Pool& pool, const std::function<Serve()>& start) : pool_(pool), start_(start) {}

  int run() {
    const sigset_t set = handled_signals();
    sigprocmask(SIG_BLOCK, &set, nullptr);
    install_handlers();
    // Workers race for each connection; the losers must not block in accept.
    fcntl(0, F_SETFL, fcntl(0, F_GETFL) | O_NONBLOCK);
    fill();
    base::log::info("master.ready", {{"workers", pool_.workers}});
    while (g_ending == 0) {
      wait_for_signal();
      if (g_reopen != 0) {
        g_reopen = 0;
        base::log::reopen();
        tell_workers(SIGHUP);
      }
      if (g_again != 0) execute_again();
      reap();
    }
    tell_workers(SIGTERM);
    while (!workers_.empty()) {
      const pid_t pid = waitpid(-1, nullptr, 0);
      if (pid < 0 && errno == ECHILD) break;
      workers_.erase(pid);
    }
    base::log::info("master.ended");
    return 0;
  }

 private:
  void wait_for_signal() {
    const sigset_t set = handled_signals();
    // A worker that died young is replaced after a pause, so the wait ends by itself then.
    const timespec pause{0, 500'000'000};
    const int number = static_cast<int>(workers_.size()) < pool_.workers ? sigtimedwait(&set, nullptr, &pause)
                                                                        : sigwaitinfo(&set, nullptr);
    if (number > 0) on_signal(number);
    if (number < 0 && errno == EAGAIN) fill();
  }

  void fill() {
    while (static_cast<int>(workers_.size()) < pool_.workers && spawn()) {
    }
  }

  // False when no process can be had now; the next try comes after the pause of wait_for_signal.
  bool spawn() {
    const pid_t master = getpid();
    const pid_t pid = fork();
    if (pid < 0) {
      base::log::error("master.fork", {{"errno", errno}});
      return false;
    }
    if (pid > 0) {
      workers_[pid] = Clock::now();
      return true;
    }
    prctl(PR_SET_PDEATHSIG, SIGTERM);
    if (getppid() != master) _exit(0);
    int status = 0;
    try {
      const Serve handle = start_();
      accept_loop(pool_.requests, {&g_ending, &g_reopen}, handle);
    } catch (const std::exception& fault) {
      base::log::error("worker.fault", {{"why", fault.what()}});
      status = 1;
    }
    exit(status);
  }

  void reap() {
    int status = 0;
    bool died_young = false;
    for (pid_t pid; (pid = waitpid(-1, &status, WNOHANG)) > 0;) {
      const auto it = workers_.find(pid);
      if (it == workers_.end()) continue;  // a worker from before USR2
      if (status != 0) {
        base::log::warning("worker.died", {{"pid", pid}, {"status", status}});
        died_young = died_young || Clock::now() - it->second < kShortLife;
      }
      workers_.erase(it);
    }
    if (!died_young && g_ending == 0) fill();
  }

  void tell_workers(int number) {
    for (const auto& [pid, since] : workers_) kill(pid, number);
  }

  void execute_again() {
    g_again = 0;
    if (!next_is_good()) {
      base::log::error("master.again_refused", {{"why", "--check fails; the old program goes on"}});
      return;
    }
    base::log::info("master.again");
    tell_workers(SIGTERM);
    // The signal mask and pending signals survive: what arrives meanwhile is taken by the new program.
    execvp(pool_.argv[0], pool_.argv);  // by name: /proc/self/exe is still the old file after an update
    base::log::error("master.exec", {{"errno", errno}});
  }

  // What stands on the disk now, asked with --check: a broken template or configuration must not end what works.
  bool next_is_good() {
    std::vector<char*> command;
    for (char** argument = pool_.argv; *argument != nullptr; ++argument) command.push_back(*argument);
    std::string check = "--check";
    command.push_back(check.data());
    command.push_back(nullptr);
    const pid_t pid = fork();
    if (pid < 0) return false;
    if (pid == 0) {
      sigset_t none;
      sigemptyset(&none);
      sigprocmask(SIG_SETMASK, &none, nullptr);
      execvp(command[0], command.data());
      _exit(127);
    }
    int status = 0;
    return waitpid(pid, &status, 0) == pid && WIFEXITED(status) && WEXITSTATUS(status) == 0;
  }

  const Pool& pool_;
  const std::function<Serve()>& start_;
  std::map<pid_t, Clock::time_point> workers_;
};

}  // namespace

int serve(const Pool& pool, const std::function<Serve()>& start) { return Master{pool, start}.run(); }

bool has_listening_socket() {
  int listening = 0;
  socklen_t size = sizeof listening;
  return getsockopt(0, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) == 0 && listening == 1;
}

}  // namespace web
