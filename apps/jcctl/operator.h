// Who runs jcctl at a terminal, and what they type there that nobody may see.
#pragma once

#include <stdexcept>
#include <string>

#include "base/actor.h"
#include "base/secret.h"

namespace jcctl {

// What the person at the terminal did wrong: one line.
class Wrong : public std::runtime_error {
 public:
  using std::runtime_error::runtime_error;
};

// The account of the machine that runs this, since jcctl has no login of its own: "job:jcctl:root".
[[nodiscard]] base::Actor operator_actor();

// "host:4711", for whoever looks who works for a job.
[[nodiscard]] std::string this_process();

// One line of standard input; at a terminal it is asked for by `prompt` and not shown. Throws Wrong when nothing comes.
[[nodiscard]] base::Secret read_secret(const char* prompt);
// Whether read_secret asks a person.
[[nodiscard]] bool at_terminal();

}  // namespace jcctl
