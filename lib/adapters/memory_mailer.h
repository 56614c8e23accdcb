// Keeps what it is given, for tests: as a mail server would, it takes only well-formed messages.
#pragma once

#include <vector>

#include "ports/mailer.h"

namespace adapters {

class MemoryMailer : public ports::Mailer {
 public:
  [[nodiscard]] ports::DeliveryResult send(const ports::Message& message) override;
  [[nodiscard]] std::string probe() override { return {}; }
  [[nodiscard]] const std::vector<ports::Message>& sent() const { return sent_; }

 private:
  std::vector<ports::Message> sent_;
};

}  // namespace adapters
