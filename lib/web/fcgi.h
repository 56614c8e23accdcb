// The accept loop of one worker; the only file that talks to libfcgi's accept and output.
#pragma once

#include <csignal>
#include <string>

#include "web/serve.h"

namespace web {

struct WorkerSignals {
  volatile std::sig_atomic_t* ending;  // set by TERM
  volatile std::sig_atomic_t* reopen;  // set by HUP
};

// Serves until TERM or until `requests` are done. Signals must be blocked on entry; they are let in only while it waits.
void accept_loop(int requests, const WorkerSignals& signals, const Serve& handle);

// Sends the answer in one call and reads what is left of the body, or nginx would report a failure.
void send(FCGX_Request& fcgi, const std::string& bytes);

}  // namespace web
