// Mail texts from templates/mail, filled in by ctemplate. They are plain text, so nothing is escaped; the first line is the
// subject.
#pragma once

#include <string>

#include "ports/mail_texts.h"

namespace adapters {

class TemplateMailTexts final : public ports::MailTexts {
 public:
  // Parses every text, so that a broken one is found at the start: throws std::runtime_error naming it.
  explicit TemplateMailTexts(std::string directory);
  [[nodiscard]] ports::MailText fill(const std::string& name, const base::NameValues& values) override;

 private:
  std::string directory_;
};

}  // namespace adapters
