#include "web/fcgi.h"

#include <fcgiapp.h>
#include <sys/epoll.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>

#include "base/log.h"

namespace web {

namespace {

// A sibling that was woken for a connection may die before it takes it, and nobody else hears of it: so each looks now and then.
constexpr int kLookAgain = 1000;  // milliseconds

// Wakes one of the workers that wait for the listening socket, not all of them.
struct Waiting {
  Waiting() : fd(epoll_create1(EPOLL_CLOEXEC)) {
    epoll_event wanted{};
    wanted.events = EPOLLIN | EPOLLEXCLUSIVE;
    if (fd < 0 || epoll_ctl(fd, EPOLL_CTL_ADD, 0, &wanted) != 0) throw std::runtime_error("cannot wait for connections");
  }
  ~Waiting() { close(fd); }
  Waiting(const Waiting&) = delete;
  Waiting& operator=(const Waiting&) = delete;

  const int fd;
};

}  // namespace

void accept_loop(int requests, const WorkerSignals& signals, const Serve& handle) {
  // Otherwise the library waits up to two seconds for nginx to close before the worker is free again.
  setenv("LIBFCGI_OS_CLOSE_POLL_TIMEOUT", "0", 0);
  FCGX_Init();
  FCGX_Request fcgi;
  FCGX_InitRequest(&fcgi, 0, 0);
  sigset_t open;
  sigemptyset(&open);
  const Waiting waiting;
  int served = 0;
  while (*signals.ending == 0 && served < requests) {
    if (*signals.reopen != 0) {
      *signals.reopen = 0;
      base::log::reopen();
    }
    epoll_event ready{};
    if (epoll_pwait(waiting.fd, &ready, 1, kLookAgain, &open) < 0) continue;
    const int status = FCGX_Accept_r(&fcgi);
    if (status == -EAGAIN || status == -EINTR) continue;  // a sibling took it
    if (status < 0) {
      base::log::error("fcgi.accept", {{"status", status}});
      FCGX_Free(&fcgi, 1);
      throw std::runtime_error("accept failed");
    }
    handle(fcgi);
    FCGX_Finish_r(&fcgi);
    ++served;
  }
  FCGX_Free(&fcgi, 1);
}

void send(FCGX_Request& fcgi, const std::string& bytes) {
  char rest[8192];
  while (FCGX_GetStr(rest, sizeof rest, fcgi.in) > 0) {
  }
  if (FCGX_PutStr(bytes.data(), static_cast<int>(bytes.size()), fcgi.out) < 0) {
    base::log::info("fcgi.client_gone");
  }
}

}  // namespace web
