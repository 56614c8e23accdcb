#include "apps/jcctl/operator.h"

#include <pwd.h>
#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace jcctl {

namespace {

// No echo while it lives, when standard input is a terminal.
class Silence {
 public:
  Silence() : terminal_(at_terminal() && tcgetattr(STDIN_FILENO, &before_) == 0) {
    if (!terminal_) return;
    termios silent = before_;
    silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent);
  }
  ~Silence() {
    if (!terminal_) return;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
    std::cerr << '\n';
  }
  Silence(const Silence&) = delete;
  Silence& operator=(const Silence&) = delete;

 private:
  termios before_{};
  bool terminal_;
};

}  // namespace

std::string this_process() {
  char host[65] = "";
  gethostname(host, sizeof host - 1);
  return std::string{host} + ':' + std::to_string(getpid());
}

base::Actor operator_actor() {
  const passwd* entry = getpwuid(getuid());
  return {"job:jcctl:" + (entry != nullptr ? std::string{entry->pw_name} : std::to_string(getuid())), "", ""};
}

bool at_terminal() { return isatty(STDIN_FILENO) == 1; }

base::Secret read_secret(const char* prompt) {
  const Silence silence;
  if (at_terminal()) std::cerr << prompt << std::flush;
  std::string line;
  if (!std::getline(std::cin, line)) throw Wrong("no password on standard input");
  return base::Secret{std::move(line)};
}

}  // namespace jcctl
