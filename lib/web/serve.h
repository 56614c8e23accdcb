// The process model (platform, section 2): a small master keeps WORKERS single-threaded workers on the one listening socket
// that spawn-fcgi has opened as descriptor 0.
//
// TERM: workers finish the request at hand, then all end. HUP: logs are reopened. USR2: if `--check` is content, the master
// executes itself anew on the same socket and the old workers finish, so that no request fails. A worker that dies is replaced at once, unless it lived
// for less than a second: then after a pause.
#pragma once

#include <functional>

struct FCGX_Request;

namespace web {

using Serve = std::function<void(FCGX_Request&)>;

struct Pool {
  int workers = 4;
  int requests = 20000;  // after which a worker retires
  char** argv = nullptr;  // what USR2 executes
};

// Runs the master; `start` is called in each new worker and returns what serves a request. Returns the exit status.
int serve(const Pool& pool, const std::function<Serve()>& start);

// True when descriptor 0 is a listening socket.
[[nodiscard]] bool has_listening_socket();

}  // namespace web
