// A program under test as a child process with an environment of its own (a configuration key in ours would override the
// file's) and its standard error in a file.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace t {

// The command as it is run with nothing inherited but what programs and sanitizers need.
[[nodiscard]] std::vector<std::string> in_clean_environment(const std::vector<std::string>& command);

class Program {
 public:
  Program(const std::vector<std::string>& command, const std::string& error_file);
  ~Program();  // as end()
  Program(const Program&) = delete;
  Program& operator=(const Program&) = delete;

  [[nodiscard]] pid_t pid() const { return pid_; }
  [[nodiscard]] bool running();
  // TERM, and KILL when that is not heard within ten seconds. Returns the exit status, or -1 when a signal ended it.
  int end();

 private:
  void reap(bool wait);
  pid_t pid_;
  bool ended_ = false;
  int status_ = 0;
};

// Processes whose parent is `pid`.
[[nodiscard]] std::vector<pid_t> children_of(pid_t pid);

}  // namespace t
