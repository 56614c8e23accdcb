#include "t/support/program.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sstream>
#include <system_error>
#include <thread>

#include "t/support/temp_dir.h"

namespace t {

std::vector<std::string> in_clean_environment(const std::vector<std::string>& command) {
  std::vector<std::string> out = {"/usr/bin/env", "-i", "LANG=C.UTF-8"};
  for (const char* name : {"PATH", "HOME", "TMPDIR", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS", "LD_LIBRARY_PATH"}) {
    if (const char* value = std::getenv(name)) out.push_back(std::string{name} + '=' + value);
  }
  out.insert(out.end(), command.begin(), command.end());
  return out;
}

Program::Program(const std::vector<std::string>& command, const std::string& error_file) : pid_(0) {
  const auto full = in_clean_environment(command);
  std::vector<char*> words;
  for (const auto& word : full) words.push_back(const_cast<char*>(word.c_str()));
  words.push_back(nullptr);
  pid_ = ::fork();
  if (pid_ < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (pid_ > 0) return;
  ::prctl(PR_SET_PDEATHSIG, SIGTERM);
  const int errors = ::open(error_file.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0600);
  ::dup2(errors, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::execvp(words.front(), words.data());
  ::_exit(127);
}

Program::~Program() { end(); }

void Program::reap(bool wait) {
  if (ended_) return;
  int status = 0;
  if (::waitpid(pid_, &status, wait ? 0 : WNOHANG) != pid_) return;
  ended_ = true;
  status_ = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

bool Program::running() {
  reap(false);
  return !ended_;
}

int Program::end() {
  if (running()) ::kill(pid_, SIGTERM);
  for (int wait = 0; wait < 2000 && running(); ++wait) std::this_thread::sleep_for(std::chrono::milliseconds{5});
  if (!ended_) {
    ::kill(pid_, SIGKILL);
    reap(true);
  }
  return status_;
}

std::vector<pid_t> children_of(pid_t pid) {
  const std::string number = std::to_string(pid);
  std::istringstream in(read_file("/proc/" + number + "/task/" + number + "/children"));
  std::vector<pid_t> out;
  for (pid_t child = 0; in >> child;) out.push_back(child);
  return out;
}

}  // namespace t
