// The words of mails: a template by name, filled in. Plain text; the first line of a template is its subject.
#pragma once

#include <string>

#include "base/text.h"

namespace ports {

struct MailText {
  std::string subject;
  std::string body;
};

class MailTexts {
 public:
  virtual ~MailTexts() = default;
  // Throws std::runtime_error when the template is missing or broken, or asks for a name that is not given.
  [[nodiscard]] virtual MailText fill(const std::string& name, const base::NameValues& values) = 0;
};

}  // namespace ports
