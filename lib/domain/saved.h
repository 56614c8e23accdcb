// What became of a change that was filled into a form some time ago. With a fault or a conflict nothing was saved.
#pragma once

#include <string>
#include <vector>

#include "base/form.h"

namespace domain {

struct Saved {
  std::vector<base::FieldError> faults;  // the rules that it would break, at the fields where that can be mended
  bool conflict = false;                 // somebody else has changed the same thing since the form was filled

  [[nodiscard]] static Saved refused(std::string field, std::string tag) { return {{{std::move(field), std::move(tag)}}, false}; }
  [[nodiscard]] static Saved moved_on() { return {{}, true}; }
  // As a versioned UPDATE reports it: whether, or how many rows, it has changed.
  [[nodiscard]] static Saved by_version(long long changed) { return {{}, changed == 0}; }

  // Also when nothing differed.
  [[nodiscard]] bool done() const { return faults.empty() && !conflict; }
  void mark(base::Form& form) const {
    for (const auto& fault : faults) form.fail(fault.field, fault.tag);
  }
};

}  // namespace domain
