// A child process that cannot outlive its test.
#pragma once

#include <sys/types.h>

#include <string>
#include <vector>

namespace t {

class Child {
 public:
  explicit Child(const std::vector<std::string>& command);
  ~Child();  // TERM, and KILL when that is not heard
  Child(const Child&) = delete;
  Child& operator=(const Child&) = delete;

  [[nodiscard]] bool running();
  void kill();  // at once, and waits until it is gone

 private:
  pid_t pid_;
};

// Runs a command to its end: its exit status, or -1. What it prints on either stream goes to `output`.
int run(const std::vector<std::string>& command, std::string* output = nullptr);

}  // namespace t
